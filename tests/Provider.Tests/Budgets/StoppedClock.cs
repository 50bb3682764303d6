namespace Pulumi.Connectors.Provider.Tests.Budgets;

/// <summary>Clock that stands still while its timers run in real time: nothing that is cached expires during a test, however slow the machine.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => 0;
}
