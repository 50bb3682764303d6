using System.Runtime.InteropServices;
using DriftDetection;
using DriftReport.Run;
using Spectre.Console;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
if (Console.IsOutputRedirected)
{
    // Without a terminal, lines are not wrapped and color codes are not interpreted.
    AnsiConsole.Profile.Width = 200;
    AnsiConsole.Profile.Capabilities.Ansi = false;
}

return await DriftJob.RunAsync(args, new AutomationEngine(), AnsiConsole.Console, stopping.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}
