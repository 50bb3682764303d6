using System.Collections.Immutable;

namespace Pulumi.Connectors.Resources;

/// <summary>Intervals of reads that may lag behind a write, and of writes that are sent again.</summary>
internal static class Polling
{
    private static readonly ImmutableArray<TimeSpan> Intervals = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>Reads until the result is current, after 1, 2 and 4 more seconds at most.</summary>
    /// <returns>The last result, current or not.</returns>
    public static async Task<T> ReadUntilAsync<T>(Func<Task<T>> read, Func<T, bool> isCurrent, TimeProvider time, CancellationToken cancellationToken)
    {
        var result = await read();
        foreach (var interval in Intervals)
        {
            if (isCurrent(result))
                break;
            await Task.Delay(interval, time, cancellationToken);
            result = await read();
        }

        return result;
    }

    /// <summary>Waits before a write that was refused is sent again.</summary>
    /// <param name="attempt">Number of the attempt that was refused, from 1.</param>
    public static Task WaitAsync(int attempt, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Delay(Intervals[Math.Min(attempt, Intervals.Length) - 1], time, cancellationToken);
}
