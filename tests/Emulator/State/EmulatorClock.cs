namespace Pulumi.Connectors.Emulator.State;

/// <summary>The real time plus an offset, or a frozen time.</summary>
internal sealed class EmulatorClock(TimeProvider real) : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _offset;
    private DateTimeOffset? _frozenAt;

    public bool IsFrozen
    {
        get
        {
            lock (_lock)
                return _frozenAt is not null;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _frozenAt ?? real.GetUtcNow() + _offset;
    }

    public void Set(DateTimeOffset time, bool frozen)
    {
        lock (_lock)
        {
            _offset = time - real.GetUtcNow();
            _frozenAt = frozen ? time.ToUniversalTime() : null;
        }
    }

    public void Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _offset += by;
            _frozenAt += by;
        }
    }
}
