using System.Collections.Immutable;

namespace Pulumi.Connectors.Resources;

/// <summary>A read may lag behind a write for a moment: it is made again until it shows what has to be there.</summary>
internal static class Patience
{
    private static readonly ImmutableArray<TimeSpan> Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <returns>The last answer, whether it shows that or not.</returns>
    public static async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> isSeen, TimeProvider time, CancellationToken cancellationToken)
    {
        var answer = await read();
        foreach (var wait in Waits)
        {
            if (isSeen(answer))
                break;
            await Task.Delay(wait, time, cancellationToken);
            answer = await read();
        }

        return answer;
    }
}
