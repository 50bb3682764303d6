using Microsoft.Extensions.Time.Testing;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>Clock that provider and emulator share. It stands still during work, and every wait ends as soon as it begins.</summary>
internal sealed class SelfAdvancingTime() : FakeTimeProvider(DateTimeOffset.UnixEpoch.AddDays(20_000))
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);

        // A timer that cancels something is a timeout, for which nobody waits.
        if (state is not CancellationTokenSource && dueTime > TimeSpan.Zero)
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
