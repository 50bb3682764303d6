using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Fake time that signals when a timer is created.</summary>
internal sealed class ObservableTimeProvider() : FakeTimeProvider(new DateTimeOffset(2030, 6, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<ITimer> _timers = Channel.CreateUnbounded<ITimer>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Completes when one more timer has been created.</summary>
    public Task WaitForTimerAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        return _timers.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellation);
    }
}
