namespace Pulumi.Connectors.Api.Resilience;

/// <summary>Limits the number of concurrent requests, and sends none while <see cref="RetryAfterGate"/> is active.</summary>
internal sealed class ConcurrencyLimitHandler(int maxConcurrency, RetryAfterGate gate, ServerClock clock) : DelegatingHandler
{
    private readonly SemaphoreSlim _slots = new(maxConcurrency, maxConcurrency);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            await gate.WaitAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            gate.Observe(response);
            clock.Observe(response);
            return response;
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
