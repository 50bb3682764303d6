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

    /// <summary>Whether the value is absent, null, or an empty string, list or map; these are not distinguished.</summary>
    public static bool IsEmpty(this PropertyValue? value) =>
        value?.Unmarked is null or NullValue or StringValue { Value: "" } or PropertyList { Count: 0 } or PropertyMap { Count: 0 };
}
