namespace DriftReport.Analysis;

/// <summary>Results of all stacks of one run, in the order of the command line.</summary>
public sealed record RunReport(IReadOnlyList<StackReport> Stacks)
{
    public const int CleanExitCode = 0;
    public const int ErrorExitCode = 1;
    public const int DriftExitCode = 2;

    /// <summary>Exit code of the job. An error takes precedence, because it can hide drift; repaired drift does not count.</summary>
    public int ExitCode =>
        Count(StackResult.Error) > 0 ? ErrorExitCode
        : Count(StackResult.Drift) > 0 ? DriftExitCode
        : CleanExitCode;

    /// <summary>Summary in one line: <c>9 stacks: 5 with drift, 2 with errors, 2 clean</c>.</summary>
    public string Summary =>
        $"{Stacks.Count} {(Stacks.Count == 1 ? "stack" : "stacks")}: " + string.Join(", ", Enum.GetValues<StackResult>()
            .OrderDescending()
            .Where(result => Count(result) > 0)
            .Select(result => $"{Count(result)} {Describe(result)}"));

    private int Count(StackResult result) => Stacks.Count(stack => stack.Result == result);

    private static string Describe(StackResult result) =>
        result switch
        {
            StackResult.Error => "with errors",
            StackResult.Drift => "with drift",
            StackResult.Repaired => "repaired",
            _ => "clean",
        };
}
