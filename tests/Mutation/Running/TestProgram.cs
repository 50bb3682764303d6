using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using Pulumi.Connectors.Mutation.Rewriting;

namespace Pulumi.Connectors.Mutation.Running;

/// <summary>The program with the tests. Each run is a process of its own, so that the mutant is read once and nothing of a run stays.</summary>
/// <param name="path">The executable.</param>
internal sealed partial class TestProgram(string path)
{
    // A mutant that allocates without end must not take the memory of the machine. 2 GiB, in hexadecimal digits.
    private const string MemoryLimit = "80000000";

    public async Task<ImmutableArray<string>> ListClassesAsync(CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(path).WithArguments(["-list", "classes", "-noLogo", "-noColor"]).ExecuteBufferedAsync(cancellationToken);
        return [.. result.StandardOutput.Split('\n', StringSplitOptions.TrimEntries).Where(line => ClassName().IsMatch(line))];
    }

    /// <summary>Runs test classes of the original, and records the mutants that they reach.</summary>
    public async Task<(TestRun Run, ImmutableHashSet<int> Reached)> RecordAsync(string testClass, TimeSpan limit, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("mutants-reached-");
        try
        {
            var run = await RunAsync([testClass], limit, MutantSwitch.ReachedVariable, Path.Combine(folder.FullName, "process"), cancellationToken);
            var numbers = folder.EnumerateFiles().SelectMany(file => File.ReadLines(file.FullName)).Select(line => int.Parse(line, CultureInfo.InvariantCulture));
            return (run, [.. numbers]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs test classes with a mutant until the first test fails.</summary>
    public Task<TestRun> RunAsync(IEnumerable<string> classes, int mutant, TimeSpan limit, CancellationToken cancellationToken) =>
        RunAsync(classes, limit, MutantSwitch.ActiveVariable, mutant.ToString(CultureInfo.InvariantCulture), cancellationToken);

    private async Task<TestRun> RunAsync(IEnumerable<string> classes, TimeSpan limit, string variable, string value, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(limit);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = await Cli.Wrap(path)
                .WithArguments(["-noLogo", "-noColor", "-stopOnFail", .. classes.SelectMany(name => (string[])["-class", name])])
                .WithEnvironmentVariables(variables => variables.Set(variable, value).Set("DOTNET_GCHeapHardLimit", MemoryLimit))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync(ending.Token);
            return new TestRun(result.IsSuccess, TimedOut: false, Stopwatch.GetElapsedTime(start), FirstFailure(result.StandardOutput));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new TestRun(Passed: false, TimedOut: true, Stopwatch.GetElapsedTime(start), FirstFailure: null);
        }
    }

    private static string? FirstFailure(string output) => Failure().Match(output) is { Success: true } match ? match.Groups["test"].Value : null;

    [GeneratedRegex(@"^\w+(\.\w+)+(\+\w+)*$")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"^\s+(?<test>\S+?)(\(.*)? \[FAIL\]", RegexOptions.Multiline)]
    private static partial Regex Failure();
}
