using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>
/// Separates drift from changes of the program. A <c>preview --refresh</c> reports drift twice: as the result of the refresh, and later as the
/// step that would repair it. The two are joined by URN.
/// </summary>
internal static class DriftAnalysis
{
    public static IReadOnlyList<DriftedResource> FindDrifted(StackEvents events)
    {
        var repairs = events.Planned.ToLookup(step => step.Urn);
        return [.. events.Refreshed
            .Select(step => ToDrifted(step, repairs[step.Urn].FirstOrDefault()?.Op))
            .OfType<DriftedResource>()
            // A URN can occur twice in a state: a resource that is pending deletion after a replacement keeps its URN.
            .DistinctBy(resource => resource.Urn)
            .OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<PendingChange> FindPending(StackEvents events, IEnumerable<DriftedResource> drifted)
    {
        var drift = drifted.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        return [.. events.Planned
            .Where(step => !drift.TryGetValue(step.Urn, out var resource) || !IsRepair(step, resource))
            .Select(step => ToPending(step, drift.GetValueOrDefault(step.Urn)))
            .OrderBy(change => change.Urn, StringComparer.Ordinal)];
    }

    private static DriftedResource? ToDrifted(EngineStep step, string? repair)
    {
        if (step.Old is not { } old)
            return null;
        var fields = FindChanges(step, old);
        if (step.New is not null && fields.Count == 0)
            return null;
        var changedAt = step.New is null ? null : Timestamps.LastOutsideWrite(step.New);
        return new DriftedResource(step.Urn, step.Type, old.Id, step.New is null, fields, changedAt, Timestamps.LastOwnWrite(old), repair);
    }

    private static IReadOnlyList<FieldChange> FindChanges(EngineStep step, ResourceState old)
    {
        if (step.New is not { } now)
            return [];
        if (step.Changed.Count == 0)
            return FindUnreportedChanges(old, now);
        return [.. step.Changed.Order(StringComparer.Ordinal).Select(path => FieldChange.Of(path, old, now))];
    }

    // With `onDrift: warn` the provider reports no difference and keeps the program's inputs; only the outputs contain the current values.
    private static IReadOnlyList<FieldChange> FindUnreportedChanges(ResourceState old, ResourceState now)
    {
        if (old.Inputs["onDrift"] is not JValue { Value: "warn" })
            return [];
        var fields = (old.Inputs["config"] as JObject ?? [])
            .Properties()
            .Select(property => Compare(property.Name, property.Value, now))
            .Where(change => change.IsSecret || change.HasValues)
            .OrderBy(change => change.Path, StringComparer.Ordinal);
        return Timestamps.LastOutsideWrite(now) is not null && old.Inputs["secretConfig"] is not null
            ? [.. fields, new FieldChange("secretConfig", IsSecret: true, null, null)]
            : [.. fields];
    }

    private static FieldChange Compare(string id, JToken declared, ResourceState now) =>
        FieldChange.Of(FieldPath.Parse($"config.{id}"), declared, (now.Outputs["config"] as JObject)?[id]);

    private static PendingChange ToPending(EngineStep step, DriftedResource? resource) =>
        new(step.Op, step.Urn, step.Type, [.. FindUnexplained(step, resource).Order(StringComparer.Ordinal)]);

    private static bool IsRepair(EngineStep step, DriftedResource resource) =>
        resource.IsGone ? step.Op == "create" : step.Op != "delete" && step.Changed.Count > 0 && !FindUnexplained(step, resource).Any();

    private static IEnumerable<string> FindUnexplained(EngineStep step, DriftedResource? resource) =>
        step.Changed.Except(resource?.Fields.Select(field => field.Path) ?? [], StringComparer.Ordinal);
}
