using Pulumi.Connectors.Demo;
using Spectre.Console;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
// Where there is no terminal, nobody wraps the lines.
if (Console.IsOutputRedirected)
    AnsiConsole.Console.Profile.Width = 160;
try
{
    await using var workspace = Workspace.Create(RepositoryFolders.Find());
    return await new Story(workspace, AnsiConsole.Console).TellAsync(cancellation.Token) ? 0 : 1;
}
catch (DemoException exception)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 1;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[yellow]Interrupted.[/]");
    return 130;
}
