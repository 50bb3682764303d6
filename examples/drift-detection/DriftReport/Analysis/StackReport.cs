using DriftReport.Events;

namespace DriftReport.Analysis;

/// <summary>Result of one stack.</summary>
/// <param name="Name">Name of the stack in the report.</param>
/// <param name="Pending">Changes that an update would make for other reasons than drift.</param>
/// <param name="IsRepaired">Whether an update ran and performed each <see cref="DriftedResource.Repair"/>.</param>
/// <param name="NotRepaired">Reason why no repair ran although it was requested; null otherwise.</param>
public sealed record StackReport(
    string Name,
    IReadOnlyList<DriftedResource> Drifted,
    IReadOnlyList<PendingChange> Pending,
    IReadOnlyList<StackError> Errors,
    bool IsRepaired = false,
    string? NotRepaired = null)
{
    public StackResult Result =>
        Errors.Count > 0 ? StackResult.Error
        : Drifted.Count == 0 ? StackResult.Clean
        : Drifted.All(IsRepairedIn) ? StackResult.Repaired
        : StackResult.Drift;

    public bool IsRepairedIn(DriftedResource resource) => IsRepaired && resource.Repair is not null;

    public static StackReport Of(string name, StackEvents events)
    {
        var drifted = DriftAnalysis.FindDrifted(events);
        // A failed run reports only some of its planned changes.
        var pending = events.Errors.Count > 0 ? [] : DriftAnalysis.FindPending(events, drifted);
        return new StackReport(name, drifted, pending, events.Errors);
    }
}
