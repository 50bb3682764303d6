using Spectre.Console;

namespace Pulumi.Connectors.Demo;

/// <summary>Shows the commands, what they print, and whether it is what it should be.</summary>
internal sealed class Stage(Workspace workspace, IAnsiConsole console)
{
    private int _kept;
    private int _broken;

    public void Say(string text)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[yellow]{text}[/]");
    }

    public async Task<CommandResult> RunAsync(string title, string[] arguments, CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{Markup.Escape(title)}[/]").LeftJustified());
        console.MarkupLineInterpolated($"[blue]$ {(workspace.HasPulumi ? "pulumi" : "local-engine")} {string.Join(' ', arguments)}[/]");
        var result = await CollectAsync([.. arguments, "--stack", "dev"], cancellationToken);
        foreach (var line in result.Output.Split('\n').Where(IsWorthShowing))
            console.Write(new Text($"  {line.TrimEnd()}\n"));
        return result;
    }

    public async Task QuietlyAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var result = await CollectAsync(arguments, cancellationToken);
        if (result.ExitCode != 0)
            throw new DemoException($"'{arguments[0]} {arguments[1]}' ended with {result.ExitCode}: {result.Output}");
    }

    public void Expect(bool kept, string promise, string details = "")
    {
        if (kept)
            _kept++;
        else
            _broken++;
        console.MarkupLineInterpolated(kept ? $"[green]  ✔ {promise}[/]" : (FormattableString)$"[red]  ✘ not so: {promise} {details}[/]");
    }

    /// <returns>Whether everything was as it should be.</returns>
    public bool Conclude()
    {
        console.WriteLine();
        console.MarkupLineInterpolated(_broken == 0 ? $"[bold green]All {_kept} promises were kept.[/]" : (FormattableString)$"[bold red]{_broken} of {_kept + _broken} promises were broken.[/]");
        return _broken == 0;
    }

    // A URN repeats the type and the name of the line above it.
    private static bool IsWorthShowing(string line) =>
        !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith("[urn=", StringComparison.Ordinal);

    private async Task<CommandResult> CollectAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var result = await workspace.RunAsync(arguments, cancellationToken);
        workspace.Canaries.LookFor(result.Output, $"the output of '{arguments[0]}'");
        return result;
    }
}
