using System.Collections.Immutable;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>Intervals of reads that may lag behind a write, and of writes that are sent again.</summary>
/// <param name="onWait">Receives a message before each wait; null if there is no receiver.</param>
internal sealed class Polling(TimeProvider time, Action<Message>? onWait)
{
    private static readonly ImmutableArray<TimeSpan> Intervals = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>Reads until the result is current, after 1, 2 and 4 more seconds at most.</summary>
    /// <param name="reason">What the reads wait for.</param>
    /// <returns>The last result, current or not.</returns>
    public async Task<T> ReadUntilAsync<T>(Func<Task<T>> read, Func<T, bool> isCurrent, Message reason, CancellationToken cancellationToken)
    {
        var result = await read();
        foreach (var interval in Intervals)
        {
            if (isCurrent(result))
                break;
            if (interval == Intervals[0])
                onWait?.Invoke(reason);
            await Task.Delay(interval, time, cancellationToken);
            result = await read();
        }

        return result;
    }

    /// <summary>Waits before a write that was refused is sent again.</summary>
    /// <param name="attempt">Number of the attempt that was refused, from 1.</param>
    public Task WaitToRetryAsync(int attempt, ApiException refusal, CancellationToken cancellationToken)
    {
        var interval = Interval(attempt);
        return DelayAsync(interval, $"retrying in {interval.TotalSeconds} s ({Describe(refusal)})", cancellationToken);
    }

    /// <summary>Waits for as long as before the first read or write that is sent again.</summary>
    public Task WaitAsync(Message reason, CancellationToken cancellationToken) => DelayAsync(Intervals[0], reason, cancellationToken);

    /// <summary>Returns why the reads after a write wait.</summary>
    /// <param name="failure">Failure of the write; null if the API accepted it.</param>
    /// <param name="awaited">What an accepted write is to show.</param>
    /// <param name="doubted">What a write that failed may have done.</param>
    public static Message ReasonAfterWrite(ApiException? failure, Message awaited, Message doubted) =>
        failure is null ? (Message)$"waiting for {awaited}" : $"checking whether {doubted} ({Describe(failure)})";

    /// <returns>What the API returned, as a part of the reason of a wait.</returns>
    private static Message Describe(ApiException failure) =>
        failure.Status is { } status ? (Message)$"the API returned {status}" : $"the API did not respond";

    private static TimeSpan Interval(int attempt) => Intervals[Math.Min(attempt, Intervals.Length) - 1];

    private Task DelayAsync(TimeSpan interval, Message reason, CancellationToken cancellationToken)
    {
        onWait?.Invoke(reason);
        return Task.Delay(interval, time, cancellationToken);
    }
}
