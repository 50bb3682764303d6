using System.Collections.Immutable;
using System.Diagnostics;
using Pulumi.Connectors.Mutation.Compiling;
using Pulumi.Connectors.Mutation.Drawing;
using Pulumi.Connectors.Mutation.Reporting;
using Pulumi.Connectors.Mutation.Running;

namespace Pulumi.Connectors.Mutation;

/// <summary>
/// A mutation run, from the draw to the report. dotnet-stryker is not used, because it draws no sample by a seed, and runs the test programs
/// of xunit.v3 only with a preview of its runner.
/// </summary>
/// <param name="output">Gets the progress.</param>
internal sealed class MutationRun(Repository repository, MutationSettings settings, MutationOptions options, TextWriter output)
{
    /// <summary>Test processes at a time.</summary>
    private const int Parallelism = 2;

    private readonly ImmutableArray<EquivalentMutant> _equivalent = EquivalentMutant.ParseAll(repository.ReadFile("equivalent.json"));

    public async Task<RunReport> ExecuteAsync(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();

        // 1. Build the tests in a copy of the repository.
        await output.WriteLineAsync("Building a copy of the repository");
        var copy = WorkingCopy.Update(repository);
        await WorkingCopy.BuildAsync(copy, cancellationToken);

        // 2. Draw mutants, and compile all of them into the provider of the copy.
        var compilation = ProviderCompilation.Create(copy, await CompilerArguments.ReadAsync(copy.ProviderProject, cancellationToken));
        var all = compilation.FindCandidates(copy.Provider, settings.Folders);
        var (mutants, notCompiled) = await CompileAsync(compilation, copy, all);

        // 3. Run each test class once, and record the mutants that it reaches.
        await output.WriteLineAsync($"Running the test classes without a mutant ({mutants.Length} mutants drawn from {all.Length} candidates)");
        var program = new TestProgram(copy.TestProgram);
        var classes = await Baseline.MeasureAsync(program, Parallelism, cancellationToken);
        await output.WriteLineAsync($"{classes.Length} test classes pass; {TestGroups.Duration(classes).TotalSeconds:0} seconds of tests");

        // 4. Run each mutant against its test classes.
        var results = await RunAsync(mutants, new MutantRunner(program, classes), cancellationToken);
        ImmutableArray<EquivalentMutant> unknown = [.. _equivalent.Where(entry => !all.Any(entry.Matches))];
        return new RunReport(options.Seed, settings.Threshold, all.Length, notCompiled, unknown, results, Stopwatch.GetElapsedTime(start));
    }

    private async Task<(ImmutableArray<Mutant> Mutants, int NotCompiled)> CompileAsync(ProviderCompilation compilation, Repository copy, ImmutableArray<Candidate> all)
    {
        var candidates = all.Where(IsSelected).ToList();
        for (var notCompiled = 0; ;)
        {
            var drawn = Draw.Select(candidates, options.Count, options.Seed);
            ImmutableArray<Mutant> mutants = [.. drawn.Select((candidate, index) => new Mutant(index + 1, candidate))];
            using var program = new MemoryStream();
            var rejected = compilation.Compile(mutants, program);
            if (rejected.IsEmpty)
            {
                await copy.ReplaceAsync(compilation.OutputFile, program.ToArray());
                return (mutants, notCompiled);
            }

            await output.WriteLineAsync($"{rejected.Count} drawn mutants do not compile; others are drawn");
            notCompiled += rejected.Count;
            candidates = [.. candidates.Except(mutants.Where(mutant => rejected.Contains(mutant.Number)).Select(mutant => mutant.Candidate))];
        }
    }

    private bool IsSelected(Candidate candidate) =>
        options.Only is not { } only || $"/{candidate.File}".EndsWith($"/{only}", StringComparison.Ordinal);

    private async Task<ImmutableArray<MutantResult>> RunAsync(ImmutableArray<Mutant> mutants, MutantRunner runner, CancellationToken cancellationToken)
    {
        var results = new MutantResult[mutants.Length];
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(mutants, parallel, async (mutant, token) =>
        {
            var result = Equivalent(mutant) ?? await runner.RunAsync(mutant, token);
            results[mutant.Number - 1] = result;
            var progress = $"[{Interlocked.Increment(ref done)}/{mutants.Length}] {result.Outcome}, {result.Duration.TotalSeconds:0.0} s: {MarkdownReport.Line(result)}";
            await output.WriteLineAsync(progress);
        });
        return [.. results];
    }

    private MutantResult? Equivalent(Mutant mutant) =>
        _equivalent.FirstOrDefault(entry => entry.Matches(mutant.Candidate)) is { } entry
            ? new MutantResult(mutant, Outcome.Equivalent, Classes: 0, TimeSpan.Zero, entry.Reason)
            : null;
}
