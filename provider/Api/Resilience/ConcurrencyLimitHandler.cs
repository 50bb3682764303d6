namespace Pulumi.Connectors.Api.Resilience;

/// <summary>Limits concurrent requests. The wait that a host requested is over before a request goes on.</summary>
internal sealed class ConcurrencyLimitHandler(int maxConcurrency, RetryAfterGate gate) : DelegatingHandler
{
    private readonly SemaphoreSlim _slots = new(maxConcurrency, maxConcurrency);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
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
}
