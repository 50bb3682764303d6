using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Mutation.Running;

namespace Pulumi.Connectors.Mutation.Reporting;

/// <summary>The report for programs. File, member, change and occurrence of a mutant can be copied to equivalent.json.</summary>
internal static class JsonReport
{
    public static string Of(RunReport report) =>
        new JObject
        {
            ["seed"] = report.Seed,
            ["score"] = Math.Round(report.Score, 1),
            ["threshold"] = report.Threshold,
            ["candidates"] = report.Candidates,
            ["notCompiled"] = report.NotCompiled,
            ["seconds"] = Math.Round(report.Duration.TotalSeconds),
            ["mutants"] = new JArray(report.Results.Select(Of)),
        }.ToString();

    private static JObject Of(MutantResult result) =>
        new()
        {
            ["outcome"] = result.Outcome.ToString().ToLower(CultureInfo.InvariantCulture),
            ["file"] = result.Mutant.Candidate.File,
            ["line"] = result.Mutant.Candidate.Line,
            ["member"] = result.Mutant.Candidate.Member,
            ["change"] = result.Mutant.Candidate.Change,
            ["occurrence"] = result.Mutant.Candidate.Occurrence,
            ["classes"] = result.Classes,
            ["seconds"] = Math.Round(result.Duration.TotalSeconds, 1),
            ["reason"] = result.Reason,
        };
}
