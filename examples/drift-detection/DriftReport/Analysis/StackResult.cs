namespace DriftReport.Analysis;

public enum StackResult
{
    Clean,
    Repaired,
    Drift,
    Error,
}
