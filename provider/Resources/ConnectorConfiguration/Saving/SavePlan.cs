using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// What one save writes: the managed fields, empty values for fields that the program no longer manages, and the current values of all other
/// fields that are visible, because it is not documented whether Configure merges or replaces.
/// </summary>
/// <param name="Before">The configuration as it is.</param>
/// <param name="Fields">Values of the fields that change; an empty value clears a field.</param>
internal sealed record SavePlan(ConfigurationDocument Before, ImmutableDictionary<string, PropertyValue> Fields, string Name, string? SecretName)
{
    /// <summary>The name that the platform gives to its only set of fields.</summary>
    public const string DefaultName = "configuration1";

    /// <param name="olds">Inputs before; fields that only they name are cleared.</param>
    /// <param name="ignored">Paths whose changes the program ignores.</param>
    public static SavePlan Create(PropertyMap olds, PropertyMap inputs, ImmutableArray<PropertyPath> ignored, ConfigurationDocument before)
    {
        var managed = ManagedFields.In(inputs, ignored);
        var cleared = ManagedFields.In(olds, ignored).Keys.Where(id => !managed.ContainsKey(id));
        return new SavePlan(
            before,
            managed.SetItems(cleared.Select(id => KeyValuePair.Create(id, PropertyValue.Null))),
            Name: inputs.GetString(PropertyNames.Name) ?? before.Name ?? DefaultName,
            SecretName: inputs.GetString(PropertyNames.SecretName) ?? (olds.GetString(PropertyNames.SecretName) is null ? before.SecretName : string.Empty));
    }

    public ConfigurationWrite BuildPayload()
    {
        var values = Fields.ToDictionary(
            field => field.Key, field => FieldValues.ToJson(field.Value, Before.Fields.Find(field.Key)), StringComparer.Ordinal);
        foreach (var field in Before.Fields.Where(IsVisible))
            values.TryAdd(field.Id, field.Value ?? JValue.CreateNull());
        return new ConfigurationWrite(Name, Before.ConfigurationId, SecretName, values);
    }

    private static bool IsVisible(ConfigurationField field) => field is { HasValue: true, ReadOnly: false, Sensitivity: Sensitivity.Plain, Value: not null };
}
