using System.Globalization;
using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// One token a call, ended by the engine's connection, by <c>Cancel</c> and by the program's timeout. <c>Cancel</c> comes at the end of
/// every phase too; the next handshake or configuration starts anew.
/// </summary>
internal sealed class CallLifetime(TimeProvider time) : IDisposable
{
    private CancellationTokenSource _run = new();

    public void Begin()
    {
        if (_run.IsCancellationRequested)
            Interlocked.Exchange(ref _run, new CancellationTokenSource()).Dispose();
    }

    /// <summary>Ends when the engine cancels the run.</summary>
    public CancellationToken Stopping => _run.Token;

    public void Cancel() => _run.Cancel();

    /// <param name="timeout">Limit of the whole call, if there is one.</param>
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
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It took longer than the {timeout?.TotalSeconds} s that the resource's customTimeouts allow. Run `pulumi refresh` to see what was done"),
                exception);
        }
    }

    public void Dispose() => _run.Dispose();
}
