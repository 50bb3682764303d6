using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>The fields that a program names, in <c>config</c> or in <c>secretConfig</c>. All others are left alone.</summary>
internal static class ManagedFields
{
    /// <param name="ignored">Paths that the program wants left alone although it names them.</param>
    public static ImmutableDictionary<string, PropertyValue> In(PropertyMap inputs, ImmutableArray<PropertyPath> ignored) =>
        ImmutableDictionary.Create<string, PropertyValue>(StringComparer.Ordinal)
            .SetItems(Named(inputs, PropertyNames.Config, ignored))
            .SetItems(Named(inputs, PropertyNames.SecretConfig, ignored));

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Named(
        PropertyMap inputs, string map, ImmutableArray<PropertyPath> ignored) =>
        inputs.Map(map).Where(field => !ignored.Any(pattern => pattern.Covers(PropertyPath.Of(map, field.Key))));
}
