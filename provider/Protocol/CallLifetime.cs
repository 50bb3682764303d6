using System.Globalization;
using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Cancellation of calls: by the engine's connection, by <c>Cancel</c>, and by the program's timeout. The engine also sends <c>Cancel</c> at
/// the end of every phase; the next Handshake or Configure begins a new run.
/// </summary>
internal sealed class CallLifetime(TimeProvider time) : IDisposable
{
    private CancellationTokenSource _run = new();

    /// <summary>Canceled when the engine cancels the run.</summary>
    public CancellationToken Stopping => _run.Token;

    public void Begin()
    {
        if (_run.IsCancellationRequested)
            Interlocked.Exchange(ref _run, new CancellationTokenSource()).Dispose();
    }

    public void Cancel() => _run.Cancel();

    /// <param name="timeout">Limit of the whole call, or null.</param>
    /// <exception cref="ProviderException">The timeout has elapsed.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken connection, TimeSpan? timeout = null)
    {
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
                string.Create(CultureInfo.InvariantCulture, $"The operation exceeded the timeout of {timeout?.TotalSeconds} s in the resource's customTimeouts."),
                advice: "Run `pulumi refresh` to see what was done.",
                innerException: exception);
        }
    }

    public void Dispose() => _run.Dispose();
}
