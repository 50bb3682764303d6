using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Pulumi.Connectors.Mutation.Running;

/// <summary>Runs every test class once without a mutant.</summary>
internal static class Baseline
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <exception cref="MutationException">A class fails although nothing is mutated.</exception>
    public static async Task<ImmutableArray<TestClass>> MeasureAsync(TestProgram program, int parallelism, CancellationToken cancellationToken)
    {
        var measured = new ConcurrentBag<TestClass>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            await program.ListClassesAsync(cancellationToken), options, async (name, token) => measured.Add(await MeasureAsync(program, name, token)));
        return [.. measured.OrderBy(testClass => testClass.Name, StringComparer.Ordinal)];
    }

    private static async Task<TestClass> MeasureAsync(TestProgram program, string name, CancellationToken cancellationToken)
    {
        var (run, reached) = await program.RecordAsync(name, Limit, cancellationToken);
        return run.Passed
            ? new TestClass(name, run.Duration, reached)
            : throw new MutationException($"{name} fails without a mutant: {run.FirstFailure ?? "no test is named"}.");
    }
}
