using System.Collections.Concurrent;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>Runs cases, and reduces those that fail.</summary>
internal sealed class HabitSuite : IAsyncDisposable
{
    /// <summary>Whether only the fact matters that something fails.</summary>
    public static readonly bool IsQuick = Environment.GetEnvironmentVariable("CONNECTORS_HABIT_QUICK") is { Length: > 0 };

    private static readonly int MaxReported = IsQuick ? 1 : 100;

    private readonly ConcurrentBag<HabitPlatform> _idle = [];
    private int _cases;
    private int _runs;

    /// <summary>Runs cases on several platforms.</summary>
    public static async Task<HabitSuiteResult> RunAsync(IEnumerable<HabitCase> cases)
    {
        await using var suite = new HabitSuite();
        var failures = new ConcurrentQueue<string>();
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (one, _) =>
        {
            if (failures.Count >= MaxReported)
                return;
            if (await suite.FindFailureAsync(one) is { } failure)
                failures.Enqueue(failure);
            Interlocked.Increment(ref suite._cases);
        });
        var result = new HabitSuiteResult(suite._cases, suite._runs, TimeProvider.System.GetElapsedTime(started), [.. failures]);
        TestContext.Current.TestOutputHelper?.WriteLine(result.Summary);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var platform in _idle)
            await platform.DisposeAsync();
    }

    /// <summary>Runs a case. Returns a description of the smallest case that fails in its place, or null.</summary>
    private async Task<string?> FindFailureAsync(HabitCase one)
    {
        var violations = await FindViolationsAsync(one);
        if (violations.Count == 0)
            return null;
        var (smallest, remaining) = IsQuick ? (one, violations) : await ShrinkAsync(one, violations);
        return $"{one}\n  smallest: {smallest}\n  replay: tests/habits 1 {one.Seed}\n{string.Join("\n", remaining.Select(violation => $"    {violation}"))}";
    }

    private async Task<IReadOnlyList<string>> FindViolationsAsync(HabitCase one)
    {
        var platform = _idle.TryTake(out var idle) ? idle : await HabitPlatform.StartAsync();
        var violations = await HabitRun.FindViolationsAsync(platform, one);
        Interlocked.Increment(ref _runs);
        if (platform.IsWorn)
            await platform.DisposeAsync();
        else
            _idle.Add(platform);
        return violations;
    }

    private async Task<(HabitCase Case, IReadOnlyList<string> Violations)> ShrinkAsync(HabitCase one, IReadOnlyList<string> violations)
    {
        foreach (var smaller in Smaller(one))
        {
            if (await FindViolationsAsync(smaller) is { Count: > 0 } remaining)
                return await ShrinkAsync(smaller, remaining);
        }

        return (one, violations);
    }

    private static IEnumerable<HabitCase> Smaller(HabitCase one) => ((IEnumerable<HabitCase>)
    [
        .. one.Habits.Select(habit => one with { Habits = one.Habits.Remove(habit) }),
        one with { HasForeignSecret = false },
        one with { HasForeignField = false },
        one with { IsModeKnown = false },
        one with { OnDrift = "update" },
        one with { OnDelete = "retain" },
        one with { ManagesLastField = false },
    ]).Where(smaller => !smaller.Habits.SequenceEqual(one.Habits) || smaller with { Habits = one.Habits } != one);
}
