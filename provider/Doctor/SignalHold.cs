using System.Runtime.InteropServices;

namespace Pulumi.Connectors.Doctor;

/// <summary>Ignores the signals that end the process, so that a field that a save has emptied is restored first.</summary>
internal sealed class SignalHold : IDisposable
{
    private readonly PosixSignalRegistration _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
    private readonly PosixSignalRegistration _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ignore);

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static void Ignore(PosixSignalContext context) => context.Cancel = true;
}
