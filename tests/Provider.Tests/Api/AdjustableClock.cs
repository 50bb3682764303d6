using Microsoft.Extensions.Time.Testing;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>A clock that can be set, as a person or a time server does. Durations are not affected.</summary>
internal sealed class AdjustableClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private TimeSpan _offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public void Set(TimeSpan change) => _offset += change;
}
