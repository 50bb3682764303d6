using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Whether the platform did what a write asked for, as far as it shows.</summary>
internal static class ConfigurationVerification
{
    /// <summary>A sentence for everything that is not as it was asked for.</summary>
    /// <param name="before">What was there before the write.</param>
    /// <param name="written">Fields that were written; an empty value cleared one.</param>
    public static IEnumerable<string> Problems(ConfigurationDocument before, ConfigurationDocument after, ImmutableDictionary<string, PropertyValue> written)
    {
        var different = Different(after, written);
        if (different.Count == 0 && !WasDone(before, after, written) && before.Fields.Any(field => field.IsSecret && written.ContainsKey(field.Id)))
            yield return "the platform still shows the time of the save before this one, as if it had not saved";
        if (different.Count > 0)
            yield return $"the platform shows other values than were written in: {string.Join(", ", different)}";
        var kept = after.Fields.Where(field => field.HasValue).Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        var emptied = before.Fields
            .Where(field => field is { HasValue: true, ReadOnly: false } && !written.ContainsKey(field.Id) && !kept.Contains(field.Id))
            .Select(field => field.Id)
            .ToList();
        if (emptied.Count > 0)
            yield return $"the write emptied fields that this resource does not manage: {string.Join(", ", emptied)}; set them in the program, or by hand";
    }

    /// <summary>
    /// Whether what the platform shows proves the write: the time of the save has moved, be it back, or plain values have. Times have a
    /// resolution of a second, so that two saves of secrets within one look like none.
    /// </summary>
    public static bool WasDone(ConfigurationDocument before, ConfigurationDocument after, ImmutableDictionary<string, PropertyValue> written) =>
        (after.LastUpdated is not null && after.LastUpdated != before.LastUpdated)
        || (Different(before, written).Count > 0 && Different(after, written).Count == 0);

    /// <summary>What stands between the configuration and being complete, or null.</summary>
    /// <param name="consentPending">Whether a person has to give consent.</param>
    public static string? Incomplete(ConfigurationDocument document, bool consentPending, bool requireConfigured)
    {
        if (document.Configured)
            return null;
        if (consentPending)
        {
            return requireConfigured
                ? "consent is pending: open the address in the output authUrl, sign in at the platform, then run `pulumi up` again"
                : null;
        }

        var missing = document.Fields.Where(field => field is { Required: true, HasValue: false }).Select(field => field.Id).ToList();
        return missing.Count > 0
            ? $"the platform does not call the configuration complete: set {string.Join(", ", missing)}"
            : "the platform does not call the configuration complete, and does not say what is missing";
    }

    /// <summary>Plain fields that the platform shows with another value than was written.</summary>
    public static IReadOnlyList<string> Different(ConfigurationDocument document, ImmutableDictionary<string, PropertyValue> written) =>
    [
        .. document.Fields
            .Where(field => !field.IsSecret && written.TryGetValue(field.Id, out var value) && !FieldValues.Same(value, field))
            .Select(field => field.Id),
    ];
}
