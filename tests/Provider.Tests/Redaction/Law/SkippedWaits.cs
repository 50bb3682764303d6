namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>The system's clock. The short waits between two reads end immediately; timeouts are those of the system.</summary>
internal sealed class SkippedWaits : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime <= LongestWait ? TimeSpan.Zero : dueTime, period);
}
