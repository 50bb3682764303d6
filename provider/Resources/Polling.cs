using System.Collections.Immutable;

namespace Pulumi.Connectors.Resources;

/// <summary>Repeats a read that may lag behind a write.</summary>
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
}
