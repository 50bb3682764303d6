using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Grpc.Core;

namespace Pulumi.Connectors.Load;

/// <summary>
/// Sends one call for each of many resources concurrently. A call that fails because of a fault that no provider can hide, such as a write whose
/// connection was closed before it was carried out, is retried after all others, as the next run of a user would do.
/// </summary>
internal sealed partial class CallBatch(int concurrency, ProblemLog problems)
{
    private const int MaxAttempts = 6;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Number of failed calls by message, without ids.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    public async Task RunAsync(IEnumerable<StackEntry> entries, Func<StackEntry, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<StackEntry> remaining = [.. entries];
        for (var attempt = 0; attempt < MaxAttempts && remaining.Count > 0; attempt++)
            remaining = await TryAllAsync(remaining, call, cancellationToken);
        problems.AddAll(remaining.Select(entry => $"{entry}: failed {MaxAttempts} times"));
    }

    private async Task<IReadOnlyCollection<StackEntry>> TryAllAsync(
        IEnumerable<StackEntry> entries, Func<StackEntry, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var failed = new ConcurrentQueue<StackEntry>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(entries, options, async (entry, token) =>
        {
            try
            {
                await call(entry, token);
            }
            catch (RpcException exception) when (!token.IsCancellationRequested)
            {
                if (IsTransient(exception, entry))
                    failed.Enqueue(entry);
                else
                    problems.Add($"{entry}: {exception.StatusCode}: {exception.Status.Detail}");
                _failures.AddOrUpdate($"{exception.StatusCode}: {IdPattern().Replace(exception.Status.Detail, "…")}", 1, (_, count) => count + 1);
            }
        });
        return failed;
    }

    private static bool IsTransient(RpcException exception, StackEntry entry) =>
        exception.StatusCode is StatusCode.Aborted or StatusCode.ResourceExhausted or StatusCode.DeadlineExceeded
            || (exception.StatusCode == StatusCode.FailedPrecondition && entry.IsPartial);

    [GeneratedRegex("account-[0-9]{4}|[0-9a-f]{16}|127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex IdPattern();
}
