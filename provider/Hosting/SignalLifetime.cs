using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Pulumi.Connectors.Hosting;

/// <summary>Shuts the plugin down on a signal. A second signal of the same kind ends it immediately, even if a write is in progress.</summary>
internal sealed class SignalLifetime(IHostApplicationLifetime application) : IHostLifetime, IDisposable
{
    private readonly ConcurrentDictionary<PosixSignal, bool> _received = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM])
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());

    // A signal that is not canceled has its default action, which ends the process.
    private void Handle(PosixSignalContext context)
    {
        context.Cancel = _received.TryAdd(context.Signal, true);
        if (context.Cancel)
            application.StopApplication();
    }
}
