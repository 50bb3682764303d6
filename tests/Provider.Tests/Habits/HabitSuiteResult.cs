namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>What became of the cases of a suite.</summary>
/// <param name="Cases">Number of cases.</param>
/// <param name="Runs">Number of lifecycles, which is greater if cases that fail were reduced.</param>
/// <param name="Failures">A description of each case that fails, at most 100.</param>
internal sealed record HabitSuiteResult(int Cases, int Runs, TimeSpan Elapsed, IReadOnlyList<string> Failures)
{
    public double SecondsOfARun => Elapsed.TotalSeconds / Runs;

    public string Summary => FormattableString.Invariant($"{Cases} cases, {Failures.Count} failed; {Runs} lifecycles in {Elapsed.TotalSeconds:0.0} s, {SecondsOfARun:0.000} s each");
}
