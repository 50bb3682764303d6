using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Holds a program's fields against what the platform says of them. No message holds a value.</summary>
internal static class FieldRules
{
    public static ImmutableArray<CheckFailure> Check(PropertyMap inputs, ImmutableArray<ConfigurationField> fields)
    {
        var known = fields.ToDictionary(field => field.Id, StringComparer.Ordinal);
        var failures = ImmutableArray.CreateBuilder<CheckFailure>();
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            foreach (var id in inputs.Map(map).Keys)
            {
                if (Problem(map, id, known) is { } problem)
                    failures.Add(new CheckFailure(PropertyPath.Of(map, id).ToString(), problem));
            }
        }

        return failures.ToImmutable();
    }

    private static string? Problem(string map, string id, Dictionary<string, ConfigurationField> known)
    {
        if (!known.TryGetValue(id, out var field))
            return $"the connector has no field '{id}'{NearestName.Hint(id, known.Keys)}";
        if (field.ReadOnly)
            return $"field '{id}' is read-only: the platform sets it";
        return field.IsSecret && map == PropertyNames.Config
            ? $"field '{id}' is a secret: move it to secretConfig, or it is shown in clear"
            : null;
    }
}
