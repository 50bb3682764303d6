namespace Pulumi.Connectors.Api;

/// <summary>Bounds how many requests are under way, and lets none out while the host wants a pause.</summary>
internal sealed class GateHandler(int maxConcurrency, HostPause pause, PlatformClock clock) : DelegatingHandler
{
    private readonly SemaphoreSlim _places = new(maxConcurrency, maxConcurrency);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            await pause.WaitAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            pause.Note(response);
            clock.Note(response);
            return response;
        }
        finally
        {
            _places.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _places.Dispose();
        base.Dispose(disposing);
    }
}
