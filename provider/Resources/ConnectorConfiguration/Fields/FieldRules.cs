using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Validates a program's fields against their metadata. No message contains a value.</summary>
internal static class FieldRules
{
    /// <summary>Validates the fields that the program sets.</summary>
    public static ImmutableArray<CheckFailure> Check(PropertyMap inputs, FieldSet fields)
    {
        var failures = ImmutableArray.CreateBuilder<CheckFailure>();
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            foreach (var (id, value) in inputs.GetMap(map))
            {
                if (ValidateField(map, id, value, fields) is { } fault)
                    failures.Add(new CheckFailure(PropertyPath.Of(map, id), fault));
            }
        }

        return failures.ToImmutable();
    }

    /// <summary>
    /// Finds the required fields that have a value neither in the program nor on the platform. Nothing is missing if the configuration is
    /// complete, if the program sets no field (a person signs in), or if it sets <c>secretName</c> (a secret manager provides the values).
    /// </summary>
    public static ImmutableArray<CheckFailure> FindMissing(PropertyMap inputs, ConfigurationDocument document)
    {
        var named = ManagedFields.In(inputs, ignored: []);
        if (document.Configured == true || document.AuthUrl is not null || inputs.Get(PropertyNames.SecretName) is not null || HasUnknownMap(inputs) || named.IsEmpty)
            return [];
        return
        [
            .. document.Fields
                .Where(field => field is { Required: true, ReadOnly: false, HasValue: false } && !named.ContainsKey(field.Id))
                .Select(field => MissingField(field)),
        ];
    }

    /// <summary>Whether the program lacks a required field that the sub-account may lack as well.</summary>
    public static bool MayLackRequired(PropertyMap inputs, FieldSet fields)
    {
        var named = ManagedFields.In(inputs, ignored: []);
        return fields.Any(field => field is { Required: true, ReadOnly: false } && !named.ContainsKey(field.Id));
    }

    private static CheckFailure MissingField(ConfigurationField field)
    {
        var map = field.Sensitivity == Sensitivity.Secret ? PropertyNames.SecretConfig : PropertyNames.Config;
        return new CheckFailure(PropertyPath.Of(map, field.Id), $"field '{field.Id}' is required");
    }

    // An unknown map may contain any field.
    private static bool HasUnknownMap(PropertyMap inputs) =>
        inputs.Get(PropertyNames.Config)?.IsUnknown == true || inputs.Get(PropertyNames.SecretConfig)?.IsUnknown == true;

    private static Message? ValidateField(string map, string id, PropertyValue value, FieldSet known)
    {
        if (known.Find(id) is not { } field)
            return $"'{id}' is not a field of the connector{NearestName.Hint(id, known.Ids)}";
        if (field.ReadOnly)
            return $"field '{id}' is read-only; only the platform sets it";
        if (field.Sensitivity == Sensitivity.Secret && map == PropertyNames.Config)
            return $"field '{id}' is a secret and must be in secretConfig, because config is shown in clear";
        return FieldType.Validate(value, field) is { } fault ? (Message)$"field '{id}' {fault}" : null;
    }
}
