using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>A property that differs from the last state of the stack.</summary>
/// <param name="IsSecret">Whether the property is a secret. Its values are not shown.</param>
/// <param name="Before">Value in the last state; null if it was not set, is a secret, or is not in the events.</param>
/// <param name="Now">Current value; null in the same cases as <paramref name="Before"/>.</param>
public sealed record FieldChange(string Path, bool IsSecret, JToken? Before, JToken? Now)
{
    /// <summary>Whether there are values to show. If both are null, the report shows "changed".</summary>
    public bool HasValues => Before is not null || Now is not null;

    internal static FieldChange Of(string path, ResourceState before, ResourceState now)
    {
        var field = FieldPath.Parse(path);
        var change = Of(field, field.Resolve(before.Inputs), field.Resolve(now.Inputs));
        return change.IsSecret || change.HasValues ? change : Of(field, field.Resolve(before.Outputs), field.Resolve(now.Outputs));
    }

    internal static FieldChange Of(FieldPath path, JToken? before, JToken? now)
    {
        if (Secrets.AreIn(path, before) || Secrets.AreIn(path, now))
            return new FieldChange(path.Text, IsSecret: true, null, null);
        return JToken.DeepEquals(before, now)
            ? new FieldChange(path.Text, IsSecret: false, null, null)
            : new FieldChange(path.Text, IsSecret: false, before, now);
    }
}
