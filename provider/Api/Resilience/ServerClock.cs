namespace Pulumi.Connectors.Api.Resilience;

/// <summary>The server's clock as of the last response (<c>Date</c> header, resolution of one second).</summary>
internal sealed class ServerClock
{
    private long _lastObserved;

    /// <summary>Null until a response had a date.</summary>
    public DateTimeOffset? LastObserved =>
        Interlocked.Read(ref _lastObserved) is var seconds and not 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public void Observe(HttpResponseMessage response)
    {
        if (response.Headers.Date is { } date)
            Interlocked.Exchange(ref _lastObserved, date.ToUnixTimeSeconds());
    }
}
