using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Cancellation of calls: by the engine's connection, by <c>Cancel</c>, by the program's timeout, and by the end of the plugin. The engine also
/// sends <c>Cancel</c> at the end of every phase; the next Handshake or Configure begins a new run. A call that is canceled ends immediately,
/// unless it has sent a write, whose outcome it waits for.
/// </summary>
internal sealed class CallLifetime(TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CancellationTokenSource _run = new();
    private int _running;
    private bool _isEnding;

    /// <summary>Canceled when the engine cancels the run.</summary>
    public CancellationToken Stopping => _run.Token;

    /// <exception cref="OperationCanceledException">The plugin is ending.</exception>
    public void Begin()
    {
        lock (_lock)
        {
            ThrowIfEnding();
            // The source of the last run is not disposed, because its cancellation may still be in progress.
            if (_run.IsCancellationRequested)
                _run = new CancellationTokenSource();
        }
    }

    /// <summary>Cancels the calls of this run. They end concurrently, so that many of them do not delay the response to <c>Cancel</c>.</summary>
    public void Cancel() => _ = _run.CancelAsync();

    /// <summary>Cancels all calls and refuses new ones. Completes when the last call has ended, which is that of a write that was sent.</summary>
    public Task EndAsync()
    {
        lock (_lock)
        {
            _isEnding = true;
            if (_running == 0)
                _ended.TrySetResult();
        }

        Cancel();
        return _ended.Task;
    }

    /// <param name="timeout">Limit of the whole call, or null.</param>
    /// <exception cref="ProviderException">The timeout has elapsed.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken connection, TimeSpan? timeout = null)
    {
        Enter();
        using var limit = timeout is { } value ? new CancellationTokenSource(value, time) : null;
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(connection, _run.Token, limit?.Token ?? CancellationToken.None);
        try
        {
            return await call(linked.Token);
        }
        catch (OperationCanceledException exception) when (limit is { IsCancellationRequested: true })
        {
            throw new ProviderException(
                ProviderFailure.TimedOut,
                $"The operation exceeded the timeout of {timeout?.TotalSeconds ?? 0} s in the resource's customTimeouts.",
                advice: $"Run `pulumi refresh` to see what was done.",
                innerException: exception);
        }
        finally
        {
            Leave();
        }
    }

    public void Dispose() => _run.Dispose();

    private void Enter()
    {
        lock (_lock)
        {
            ThrowIfEnding();
            _running++;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (--_running == 0 && _isEnding)
                _ended.TrySetResult();
        }
    }

    private void ThrowIfEnding()
    {
        if (_isEnding)
            throw new OperationCanceledException("The plugin is ending.");
    }
}
