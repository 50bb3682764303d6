using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Grpc.Core;

namespace Pulumi.Connectors.Load;

/// <summary>
/// One call for each of many resources, a number of them at once. What fails because of a fault that no provider can hide, such as a write
/// that was cut before the platform had done it, is tried again when all others are through, as a person's next run would.
/// </summary>
internal sealed partial class Wave(int atOnce, Problems problems)
{
    private const int MostRounds = 6;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Failed calls that were repeated, by what was said, ids left out.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    public async Task RunAsync(IEnumerable<StackEntry> entries, Func<StackEntry, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<StackEntry> left = [.. entries];
        for (var round = 0; round < MostRounds && left.Count > 0; round++)
            left = await RoundAsync(left, call, cancellationToken);
        problems.AddAll(left.Select(entry => $"{entry}: failed {MostRounds} times"));
    }

    private async Task<IReadOnlyCollection<StackEntry>> RoundAsync(
        IEnumerable<StackEntry> entries, Func<StackEntry, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var failed = new ConcurrentQueue<StackEntry>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(entries, options, async (entry, token) =>
        {
            try
            {
                await call(entry, token);
            }
            catch (RpcException exception) when (!token.IsCancellationRequested)
            {
                if (MayPass(exception, entry))
                    failed.Enqueue(entry);
                else
                    problems.Add($"{entry}: {exception.StatusCode}: {exception.Status.Detail}");
                _failures.AddOrUpdate($"{exception.StatusCode}: {Ids().Replace(exception.Status.Detail, "…")}", 1, (_, count) => count + 1);
            }
        });
        return failed;
    }

    private static bool MayPass(RpcException exception, StackEntry entry) =>
        exception.StatusCode is StatusCode.Aborted or StatusCode.ResourceExhausted or StatusCode.DeadlineExceeded
            || (exception.StatusCode == StatusCode.FailedPrecondition && entry.IsUnfinished);

    [GeneratedRegex("account-[0-9]{4}|[0-9a-f]{16}|127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex Ids();
}
