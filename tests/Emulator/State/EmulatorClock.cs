namespace Pulumi.Connectors.Emulator;

/// <summary>The real clock plus an offset, or an instant at which it stands still.</summary>
internal sealed class EmulatorClock(TimeProvider real) : TimeProvider
{
    private readonly Lock _gate = new();
    private TimeSpan _offset;
    private DateTimeOffset? _frozenAt;

    public bool IsFrozen
    {
        get
        {
            lock (_gate)
                return _frozenAt is not null;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _frozenAt ?? real.GetUtcNow() + _offset;
    }

    public void Set(DateTimeOffset time, bool frozen)
    {
        lock (_gate)
        {
            _offset = time - real.GetUtcNow();
            _frozenAt = frozen ? time.ToUniversalTime() : null;
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            _offset += by;
            _frozenAt += by;
        }
    }
}
