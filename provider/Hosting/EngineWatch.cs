namespace Pulumi.Connectors.Hosting;

/// <summary>
/// Ends the plugin when its engine is gone, however the engine ended: standard input is closed, the engine's port is closed, or the parent
/// process has ended. It runs only if the command line contains an engine address and standard input was a pipe at the start, which is how an
/// engine starts a plugin. So a plugin that was started by hand, without standard input, from a terminal, or for an engine to attach to it,
/// is never ended.
/// </summary>
/// <param name="address">Address of the engine. Its port counts as closed only after it was open.</param>
/// <param name="inputClosed">Completes when standard input is closed.</param>
/// <param name="parentProcessId">Returns the current parent, which changes when the parent ends.</param>
internal sealed class EngineWatch(
    string address, Task inputClosed, Func<int> parentProcessId, IHostApplicationLifetime application, TimeProvider time) : BackgroundService
{
    /// <summary>Together with <see cref="Confirmation"/> and the shutdown, less than two seconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Time after which a closed port is checked once more.</summary>
    private static readonly TimeSpan Confirmation = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAny(inputClosed, WhenParentOrPortIsGoneAsync(stoppingToken));
        if (!stoppingToken.IsCancellationRequested)
            application.StopApplication();
    }

    private async Task WhenParentOrPortIsGoneAsync(CancellationToken cancellationToken)
    {
        var port = new EnginePort(address, time);
        var parent = parentProcessId();
        var (wasOpen, isClosed) = (false, false);
        while (parentProcessId() == parent)
        {
            var isOpen = await port.IsOpenAsync(cancellationToken);
            wasOpen |= isOpen == true;
            if (isClosed && isOpen == false)
                return;
            isClosed = wasOpen && isOpen == false;
            await Task.Delay(isClosed ? Confirmation : Interval, time, cancellationToken);
        }
    }
}
