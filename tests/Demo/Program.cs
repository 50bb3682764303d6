using Pulumi.Connectors.Demo;
using Spectre.Console;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
// Redirected output has no width, and the default would wrap the lines.
if (Console.IsOutputRedirected)
    AnsiConsole.Console.Profile.Width = 160;
try
{
    var folders = RepositoryFolders.Find();
    await using var workspace = args switch
    {
        [] => Workspace.Create(folders),
        ["--local"] => Workspace.CreateLocal(folders),
        _ => throw new DemoException("Usage: ./demo [--local]"),
    };
    return await new Scenario(workspace, AnsiConsole.Console).RunAsync(cancellation.Token) ? 0 : 1;
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
