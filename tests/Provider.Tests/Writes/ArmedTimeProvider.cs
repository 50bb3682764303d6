namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>A clock that fails as armed. Its delays end immediately.</summary>
internal sealed class ArmedTimeProvider(ArmedFailure failure) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        failure.Step();
        return DateTimeOffset.UnixEpoch;
    }

    public override long GetTimestamp()
    {
        failure.Step();
        return 0;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        failure.Step();
        return base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
