using System.Collections.Immutable;
using System.Diagnostics;
using Pulumi.Connectors.Mutation.Drawing;

namespace Pulumi.Connectors.Mutation.Running;

/// <summary>Runs a mutant against the test classes that reach it, the cheapest first.</summary>
internal sealed class MutantRunner(TestProgram program, ImmutableArray<TestClass> classes)
{
    public async Task<MutantResult> RunAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        var own = classes.Where(testClass => testClass.Reached.Contains(mutant.Number)).ToList();
        var start = Stopwatch.GetTimestamp();
        foreach (var group in TestGroups.Of(own))
        {
            var run = await RunAsync(group, mutant, cancellationToken);
            if (run.TimedOut)
                return new MutantResult(mutant, Outcome.TimedOut, own.Count, Stopwatch.GetElapsedTime(start), string.Empty);
            if (!run.Passed)
                return new MutantResult(mutant, Outcome.Killed, own.Count, Stopwatch.GetElapsedTime(start), run.FirstFailure ?? "the test program ended early");
        }

        return new MutantResult(mutant, own.Count > 0 ? Outcome.Survived : Outcome.NotReached, own.Count, Stopwatch.GetElapsedTime(start), string.Empty);
    }

    // A test that depends on real time may fail on a loaded machine, whatever the mutant is: only a failure that repeats counts.
    private async Task<TestRun> RunAsync(ImmutableArray<TestClass> group, Mutant mutant, CancellationToken cancellationToken)
    {
        var run = await RunOnceAsync(group, mutant, cancellationToken);
        if (run.Passed || run.TimedOut)
            return run;
        var failed = group.Where(testClass => run.FirstFailure?.StartsWith($"{testClass.Name}.", StringComparison.Ordinal) == true).ToImmutableArray();
        var again = await RunOnceAsync(failed.IsEmpty ? group : failed, mutant, cancellationToken);
        return again.Passed ? await RunOnceAsync(group, mutant, cancellationToken) : again;
    }

    private Task<TestRun> RunOnceAsync(ImmutableArray<TestClass> group, Mutant mutant, CancellationToken cancellationToken) =>
        program.RunAsync(group.Select(testClass => testClass.Name), mutant.Number, Limit(group), cancellationToken);

    private static TimeSpan Limit(IEnumerable<TestClass> group) => (5 * TestGroups.Duration(group)) + TimeSpan.FromSeconds(10);
}
