using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Reads the managed fields: those that a program sets in <c>config</c> or <c>secretConfig</c>.</summary>
internal static class ManagedFields
{
    /// <param name="ignored">Paths whose changes the program ignores.</param>
    public static ImmutableDictionary<string, PropertyValue> In(PropertyMap inputs, ImmutableArray<PropertyPath> ignored) =>
        ImmutableDictionary.Create<string, PropertyValue>(StringComparer.Ordinal)
            .SetItems(Named(inputs, PropertyNames.Config, ignored))
            .SetItems(Named(inputs, PropertyNames.SecretConfig, ignored));

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Named(
        PropertyMap inputs, string map, ImmutableArray<PropertyPath> ignored) =>
        inputs.GetMap(map).Where(field => !ignored.Any(pattern => pattern.Covers(PropertyPath.Of(map, field.Key))));
}
