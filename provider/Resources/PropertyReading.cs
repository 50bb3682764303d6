using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>Reads what is known; what is absent, unknown or of another kind is null or empty.</summary>
internal static class PropertyReading
{
    public static PropertyValue? Get(this PropertyMap map, string name) => map.TryGetValue(name, out var value) ? value : null;

    public static string? Text(this PropertyMap map, string name) => (map.Get(name)?.Unmarked as TextValue)?.Value;

    /// <summary>Absent means false.</summary>
    public static bool Flag(this PropertyMap map, string name) => map.Get(name)?.Unmarked is BoolValue { Value: true };

    public static PropertyMap Map(this PropertyMap map, string name) => map.Get(name)?.Unmarked as PropertyMap ?? PropertyMap.Empty;

    /// <summary>Absent, null, empty text, an empty list and an empty map are one and the same.</summary>
    public static bool IsEmpty(this PropertyValue? value) =>
        value?.Unmarked is null or NullValue or TextValue { Value: "" } or PropertyList { Count: 0 } or PropertyMap { Count: 0 };
}
