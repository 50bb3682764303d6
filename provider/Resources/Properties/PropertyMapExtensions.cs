using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>Reads known values; a value that is absent, unknown or of another kind is null or empty.</summary>
internal static class PropertyMapExtensions
{
    public static PropertyValue? Get(this PropertyMap map, string name) => map.TryGetValue(name, out var value) ? value : null;

    public static string? GetString(this PropertyMap map, string name) => (map.Get(name)?.Unmarked as StringValue)?.Value;

    /// <summary>Absent means false.</summary>
    public static bool GetBoolean(this PropertyMap map, string name) => map.Get(name)?.Unmarked is BoolValue { Value: true };

    public static PropertyMap GetMap(this PropertyMap map, string name) => map.Get(name)?.Unmarked as PropertyMap ?? PropertyMap.Empty;

    /// <summary>Returns the state with these properties as in the inputs, absent ones removed.</summary>
    public static PropertyMap CopyInputs(this PropertyMap state, PropertyMap inputs, params IEnumerable<string> names) =>
        names.Aggregate(state, (map, name) => inputs.Get(name) is { } value ? map.With(name, value) : map.Without(name));

    /// <summary>
    /// Replaces a value in a map of the properties, or removes it if it is null, and the map with the last one. A value that replaces a secret
    /// is one, wherever the mark was.
    /// </summary>
    public static PropertyMap WithNested(this PropertyMap properties, string name, string key, PropertyValue? value)
    {
        var map = properties.GetMap(name);
        var changed = value is null ? map.Without(key) : map.With(key, map.Get(key)?.HasSecrets == true ? PropertyValue.Secret(value) : value);
        if (changed.Count == 0)
            return properties.Without(name);
        return properties.With(name, properties.Get(name)?.IsSecret == true ? PropertyValue.Secret(changed) : changed);
    }

    /// <summary>Whether the value is absent, null, or an empty string, list or map; these are not distinguished.</summary>
    public static bool IsEmpty(this PropertyValue? value) =>
        value?.Unmarked is null or NullValue or StringValue { Value: "" } or PropertyList { Count: 0 } or PropertyMap { Count: 0 };
}
