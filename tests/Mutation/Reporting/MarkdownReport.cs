using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Connectors.Mutation.Running;

namespace Pulumi.Connectors.Mutation.Reporting;

/// <summary>The report for people.</summary>
internal static class MarkdownReport
{
    public static string Of(RunReport report) =>
        string.Join(
            '\n',
            [
                "# Mutation run",
                string.Empty,
                Summary(report),
                string.Empty,
                .. Section("Survived", report, Outcome.Survived),
                .. Section("Not reached by any test", report, Outcome.NotReached),
                .. Section("Equivalent", report, Outcome.Equivalent),
                .. Section("Killed by the time limit", report, Outcome.TimedOut),
                .. Section("Killed", report, Outcome.Killed),
                .. Unknown(report.Unknown),
            ]);

    /// <summary>Returns the figures as one line.</summary>
    public static string Summary(RunReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Score {report.Score:0.0} % (threshold {report.Threshold} %): {report.Killed} killed ({report.Count(Outcome.TimedOut)} by the time limit), "
                + $"{report.Survived} survived ({report.Count(Outcome.NotReached)} not reached by any test), {report.Count(Outcome.Equivalent)} equivalent, "
                + $"of {report.Results.Length} mutants drawn from {report.Candidates} candidates with seed {report.Seed} in {report.Duration.TotalMinutes:0.0} minutes. "
                + $"{report.NotCompiled} drawn mutants did not compile and were replaced.");

    /// <summary>Describes a mutant on one line.</summary>
    public static string Line(MutantResult result)
    {
        var candidate = result.Mutant.Candidate;
        var occurrence = candidate.Occurrence > 1 ? $" ({candidate.Occurrence})" : string.Empty;
        var reason = result.Reason.Length > 0 ? $": {result.Reason}" : string.Empty;
        return $"{candidate.File}:{candidate.Line}, {candidate.Member}: `{candidate.Change}`{occurrence}; reached by {result.Classes} test classes{reason}";
    }

    private static IEnumerable<string> Section(string title, RunReport report, Outcome outcome) =>
        report.Count(outcome) == 0
            ? []
            : [$"## {title}", string.Empty, .. report.Results.Where(result => result.Outcome == outcome).Select(result => $"- {Line(result)}"), string.Empty];

    private static IEnumerable<string> Unknown(ImmutableArray<EquivalentMutant> unknown) =>
        unknown.IsEmpty
            ? []
            :
            [
                "## Entries of equivalent.json that match no candidate",
                string.Empty,
                .. unknown.Select(entry => $"- {entry.File}, {entry.Member}: `{entry.Change}` ({entry.Occurrence})"),
                string.Empty,
            ];
}
