using System.Runtime.InteropServices;
using Pulumi.Connectors.Demo;
using Pulumi.Connectors.Load;
using Spectre.Console;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
if (Console.IsOutputRedirected)
{
    // Redirected output has no width, and the default would wrap the lines.
    AnsiConsole.Console.Profile.Width = 240;
    AnsiConsole.Console.Profile.Capabilities.Ansi = false;
}

try
{
    var options = LoadOptions.Parse(args);
    var report = new Report(AnsiConsole.Console);
    var problems = 0;
    foreach (var concurrency in options.ConcurrencyLevels)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        limit.CancelAfter(TimeSpan.FromMinutes(10));
        var run = new LoadRun(options, concurrency);
        await run.ExecuteAsync(limit.Token);
        report.Show(run);
        problems += run.Problems.Count;
    }

    return problems == 0 ? 0 : 1;
}
catch (FormatException exception)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 2;
}
catch (Exception exception) when (exception is LoadException or DemoException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{exception.Message}[/]");
    return 1;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[red]Interrupted, or a run took longer than ten minutes.[/]");
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
