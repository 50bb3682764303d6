using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Holds a program's fields against what the platform says of them. No message holds a value.</summary>
internal static class FieldRules
{
    /// <summary>What is wrong with the fields that the program names.</summary>
    public static ImmutableArray<CheckFailure> Check(PropertyMap inputs, ImmutableArray<ConfigurationField> fields)
    {
        var known = fields.ToDictionary(field => field.Id, StringComparer.Ordinal);
        var failures = ImmutableArray.CreateBuilder<CheckFailure>();
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            foreach (var (id, value) in inputs.Map(map))
            {
                if (Problem(map, id, value, known) is { } problem)
                    failures.Add(new CheckFailure(PropertyPath.Of(map, id).ToString(), problem));
            }
        }

        return failures.ToImmutable();
    }

    /// <summary>
    /// Required fields that neither the program nor the platform has a value for. A program that names no field leaves it to a person (a
    /// sign-in), one with a <c>secretName</c> to the secret manager, and where the platform is content nothing is missing.
    /// </summary>
    public static ImmutableArray<CheckFailure> Missing(PropertyMap inputs, ConfigurationDocument document)
    {
        var named = ManagedFields.In(inputs, ignored: []);
        if (document.Configured || document.AuthUrl is not null || inputs.Get(PropertyNames.SecretName) is not null || IsOpen(inputs) || named.IsEmpty)
            return [];
        return
        [
            .. document.Fields
                .Where(field => field is { Required: true, ReadOnly: false, HasValue: false } && !named.ContainsKey(field.Id))
                .Select(field => MissingField(field)),
        ];
    }

    /// <summary>Whether required fields may be missing, by what is known of the connector in general.</summary>
    public static bool MayMiss(PropertyMap inputs, ImmutableArray<ConfigurationField> fields)
    {
        var named = ManagedFields.In(inputs, ignored: []);
        return fields.Any(field => field is { Required: true, ReadOnly: false } && !named.ContainsKey(field.Id));
    }

    private static CheckFailure MissingField(ConfigurationField field)
    {
        var map = field.IsSecret ? PropertyNames.SecretConfig : PropertyNames.Config;
        return new CheckFailure(PropertyPath.Of(map, field.Id).ToString(), $"field '{field.Id}' is missing: the platform requires it");
    }

    // A map that is not known yet may hold anything.
    private static bool IsOpen(PropertyMap inputs) =>
        inputs.Get(PropertyNames.Config)?.IsUnknown == true || inputs.Get(PropertyNames.SecretConfig)?.IsUnknown == true;

    private static string? Problem(string map, string id, PropertyValue value, Dictionary<string, ConfigurationField> known)
    {
        if (!known.TryGetValue(id, out var field))
            return $"the connector has no field '{id}'{NearestName.Hint(id, known.Keys)}";
        if (field.ReadOnly)
            return $"field '{id}' is read-only: the platform sets it";
        if (field.IsSecret && map == PropertyNames.Config)
            return $"field '{id}' is a secret: move it to secretConfig, or it is shown in clear";
        return FieldType.Problem(value, field) is { } problem ? $"field '{id}' {problem}" : null;
    }
}
