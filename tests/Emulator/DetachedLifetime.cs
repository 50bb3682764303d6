namespace Pulumi.Connectors.Emulator;

/// <summary>The host's usual lifetime takes over the process's signals; those belong to the program, or to the test run, that started the emulator.</summary>
internal sealed class DetachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
