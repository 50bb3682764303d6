using System.Threading.Channels;

namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>
/// The clock by which a platform delays its responses: the system's time, but a delay ends only when the test releases it. Thus a write can
/// be interrupted after the platform carried it out and before the provider has the response.
/// </summary>
internal sealed class HeldResponses : TimeProvider
{
    private readonly Channel<Action> _held = Channel.CreateUnbounded<Action>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _held.Writer.TryWrite(() => callback(state));
        return new Timer();
    }

    /// <summary>Completes when the platform holds a response back.</summary>
    /// <returns>Releases the response.</returns>
    public async Task<Action> NextAsync(CancellationToken cancellationToken) => await _held.Reader.ReadAsync(cancellationToken);

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
