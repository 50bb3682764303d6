namespace Pulumi.Connectors.Api.Resilience;

/// <summary>Sends no request while <see cref="RetryAfterGate"/> is active, and reads the wait and the clock of each response.</summary>
internal sealed class RetryAfterHandler(RetryAfterGate gate, ServerClock clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        gate.Observe(response);
        clock.Observe(response);
        return response;
    }
}
