using DriftReport.Events;

namespace DriftReport.Analysis;

/// <summary>What one stack's run showed.</summary>
/// <param name="Name">The stack, as the report calls it.</param>
/// <param name="Pending">What an update would do for other reasons. That is no drift.</param>
/// <param name="IsRepaired">Whether an update ran that did what <see cref="DriftedResource.Repair"/> says.</param>
/// <param name="NotRepaired">Why none ran although it was asked for.</param>
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
        var drifted = DriftAnalysis.Drifted(events);
        // A run that broke off shows a part only of what it would do.
        var pending = events.Errors.Count > 0 ? [] : DriftAnalysis.Pending(events, drifted);
        return new StackReport(name, drifted, pending, events.Errors);
    }
}
