using Spectre.Console;

namespace Pulumi.Connectors.Demo;

/// <summary>Runs commands and prints them, their output and the results of the checks.</summary>
internal sealed class Presenter(Workspace workspace, IAnsiConsole console)
{
    private int _passed;
    private int _failed;

    public void WriteNote(string text)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[yellow]{text}[/]");
    }

    public async Task<CommandResult> RunAsync(string title, string[] arguments, CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]").LeftJustified());
        console.MarkupLineInterpolated($"[blue]$ {(workspace.UsesPulumi ? "pulumi" : "local-engine")} {string.Join(' ', arguments)}[/]");
        var result = await RunAndSearchAsync([.. arguments, "--stack", "dev"], cancellationToken);
        foreach (var line in result.Output.Split('\n').Where(IsRelevant))
            console.Write(new Text($"  {line.TrimEnd()}\n"));
        return result;
    }

    /// <summary>Runs a command without printing it.</summary>
    /// <exception cref="DemoException">The command failed.</exception>
    public async Task RunQuietlyAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var result = await RunAndSearchAsync(arguments, cancellationToken);
        if (result.ExitCode != 0)
            throw new DemoException($"The command '{arguments[0]} {arguments[1]}' failed with exit code {result.ExitCode}: {result.Output}");
    }

    /// <param name="expectation">A sentence that is true if the check passes.</param>
    /// <param name="details">Printed if the check fails.</param>
    public void Check(bool passed, string expectation, string details = "")
    {
        if (passed)
            _passed++;
        else
            _failed++;
        console.MarkupLineInterpolated(passed ? $"[green]  ✔ {expectation}[/]" : (FormattableString)$"[red]  ✘ Failed: {expectation} {details}[/]");
    }

    /// <returns>True if all checks passed.</returns>
    public bool WriteSummary()
    {
        console.WriteLine();
        console.MarkupLineInterpolated(_failed == 0 ? $"[bold green]All {_passed} checks passed.[/]" : (FormattableString)$"[bold red]{_failed} of {_passed + _failed} checks failed.[/]");
        return _failed == 0;
    }

    // A URN repeats the type and the name of the line above it.
    private static bool IsRelevant(string line) =>
        !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith("[urn=", StringComparison.Ordinal);

    private async Task<CommandResult> RunAndSearchAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var result = await workspace.RunAsync(arguments, cancellationToken);
        workspace.Canaries.Search(result.Output, $"the output of '{arguments[0]}'");
        return result;
    }
}
