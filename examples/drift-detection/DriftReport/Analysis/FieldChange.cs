using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>One property that is not as the stack left it.</summary>
/// <param name="IsSecret">Then all there is to say is that it changed.</param>
/// <param name="Before">As the stack left it; null where it was not set, for a secret, and where the events do not tell.</param>
/// <param name="Now">As it was found; null like <paramref name="Before"/>.</param>
public sealed record FieldChange(string Path, bool IsSecret, JToken? Before, JToken? Now)
{
    /// <summary>Whether there are values to show. Both null is "changed", and no more.</summary>
    public bool HasValues => Before is not null || Now is not null;

    internal static FieldChange Of(string path, ResourceState before, ResourceState now)
    {
        var field = FieldPath.Parse(path);
        var change = Of(field, field.In(before.Inputs), field.In(now.Inputs));
        return change.IsSecret || change.HasValues ? change : Of(field, field.In(before.Outputs), field.In(now.Outputs));
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
