namespace Pulumi.Connectors.Emulator;

/// <summary>Host lifetime that does not handle signals. The default one does, but the signals of the process belong to the program or test run that started the emulator.</summary>
internal sealed class DetachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
