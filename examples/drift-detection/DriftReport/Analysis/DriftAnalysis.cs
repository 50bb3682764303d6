using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>
/// Tells drift from what the program itself would change. A <c>preview --refresh</c> shows drift twice: what the refresh found, and later the
/// step that would repair it. The two are joined by URN.
/// </summary>
internal static class DriftAnalysis
{
    public static IReadOnlyList<DriftedResource> Drifted(StackEvents events)
    {
        var repairs = events.Planned.ToLookup(step => step.Urn);
        return [.. events.Refreshed
            .Select(step => Drifted(step, repairs[step.Urn].FirstOrDefault()?.Op))
            .OfType<DriftedResource>()
            // A state can hold an entry twice: what a replacement has left to delete keeps its URN.
            .DistinctBy(resource => resource.Urn)
            .OrderBy(resource => resource.Urn, StringComparer.Ordinal)];
    }

    public static IReadOnlyList<PendingChange> Pending(StackEvents events, IEnumerable<DriftedResource> drifted)
    {
        var drift = drifted.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
        return [.. events.Planned
            .Where(step => !drift.TryGetValue(step.Urn, out var resource) || !IsRepair(step, resource))
            .Select(step => Pending(step, drift.GetValueOrDefault(step.Urn)))
            .OrderBy(change => change.Urn, StringComparer.Ordinal)];
    }

    private static DriftedResource? Drifted(EngineStep step, string? repair)
    {
        if (step.Old is not { } old)
            return null;
        var fields = Fields(step, old);
        if (step.New is not null && fields.Count == 0)
            return null;
        var changedAt = step.New is null ? null : Stamps.ChangedOutside(step.New);
        return new DriftedResource(step.Urn, step.Type, old.Id, step.New is null, fields, changedAt, Stamps.Written(old), repair);
    }

    private static IReadOnlyList<FieldChange> Fields(EngineStep step, ResourceState old)
    {
        if (step.New is not { } now)
            return [];
        if (step.Changed.Count == 0)
            return WatchedFields(old, now);
        return [.. step.Changed.Order(StringComparer.Ordinal).Select(path => FieldChange.Of(path, old, now))];
    }

    // With `onDrift: warn` the provider reports no difference, and the inputs stay the program's: what was found stands in the outputs.
    private static IReadOnlyList<FieldChange> WatchedFields(ResourceState old, ResourceState now)
    {
        if (old.Inputs["onDrift"] is not JValue { Value: "warn" })
            return [];
        var fields = (old.Inputs["config"] as JObject ?? [])
            .Properties()
            .Select(property => Field(property.Name, property.Value, now))
            .Where(change => change.IsSecret || change.HasValues)
            .OrderBy(change => change.Path, StringComparer.Ordinal);
        return Stamps.ChangedOutside(now) is not null && old.Inputs["secretConfig"] is not null
            ? [.. fields, new FieldChange("secretConfig", IsSecret: true, null, null)]
            : [.. fields];
    }

    private static FieldChange Field(string id, JToken declared, ResourceState now) =>
        FieldChange.Of(FieldPath.Parse($"config.{id}"), declared, (now.Outputs["config"] as JObject)?[id]);

    private static PendingChange Pending(EngineStep step, DriftedResource? resource) =>
        new(step.Op, step.Urn, step.Type, [.. Unexplained(step, resource).Order(StringComparer.Ordinal)]);

    private static bool IsRepair(EngineStep step, DriftedResource resource) =>
        resource.IsGone ? step.Op == "create" : step.Op != "delete" && step.Changed.Count > 0 && !Unexplained(step, resource).Any();

    private static IEnumerable<string> Unexplained(EngineStep step, DriftedResource? resource) =>
        step.Changed.Except(resource?.Fields.Select(field => field.Path) ?? [], StringComparer.Ordinal);
}
