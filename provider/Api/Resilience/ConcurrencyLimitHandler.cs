using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Resilience;

/// <summary>Limits concurrent requests. The wait that a host requested is over before a request goes on.</summary>
/// <param name="onWait">Receives a message from each request that waits for a slot for some time.</param>
internal sealed class ConcurrencyLimitHandler(int maxConcurrency, RetryAfterGate gate, TimeProvider time, Action<Message> onWait) : DelegatingHandler
{
    /// <summary>A shorter wait for a slot is not worth a message.</summary>
    private static readonly TimeSpan SilentWait = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _slots = new(maxConcurrency, maxConcurrency);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await TakeSlotAsync(cancellationToken);
        try
        {
            await gate.WaitAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            _slots.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _slots.Dispose();
        base.Dispose(disposing);
    }

    private async Task TakeSlotAsync(CancellationToken cancellationToken)
    {
        var slot = _slots.WaitAsync(cancellationToken);
        try
        {
            await slot.WaitAsync(SilentWait, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            onWait($"waiting for other requests to end");
            await slot;
        }
    }
}
