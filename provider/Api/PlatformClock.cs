namespace Pulumi.Connectors.Api;

/// <summary>The platform's clock, as far as its answers tell: to the second, and as of the last answer.</summary>
internal sealed class PlatformClock
{
    private long _lastSeen;

    /// <summary>Null as long as no answer had a date.</summary>
    public DateTimeOffset? LastSeen => Interlocked.Read(ref _lastSeen) is var seconds and not 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public void Note(HttpResponseMessage response)
    {
        if (response.Headers.Date is { } date)
            Interlocked.Exchange(ref _lastSeen, date.ToUnixTimeSeconds());
    }
}
