using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Time that moves by hand, and says when somebody waits for it.</summary>
internal sealed class AwaitedTime() : FakeTimeProvider(new DateTimeOffset(2030, 6, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<ITimer> _waits = Channel.CreateUnbounded<ITimer>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Ends when one more wait has begun.</summary>
    public Task WaitBegunAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        return _waits.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellation);
    }
}
