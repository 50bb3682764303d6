using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator;

/// <summary>Finds the properties whose change replaces a resource, also those in other properties.</summary>
internal static class ReplacementPaths
{
    /// <summary>Returns paths in the notation of the resource option, such as <c>rules[*].port</c>.</summary>
    public static IEnumerable<string> In(PackageSchema schema, IEnumerable<SchemaProperty> properties) =>
        properties.SelectMany(property => Of(schema, property, property.Name, []));

    private static IEnumerable<string> Of(PackageSchema schema, SchemaProperty property, string path, IReadOnlyList<string> outer)
    {
        if (!property.ReplacesOnChange)
            return Of(schema, property.Type, path, outer);
        return [property.Type switch { SchemaType.List => $"{path}[*]", SchemaType.Map => $"{path}.*", _ => path }];
    }

    // A type that contains itself would have paths without end.
    private static IEnumerable<string> Of(PackageSchema schema, SchemaType type, string path, IReadOnlyList<string> outer) => type switch
    {
        SchemaType.List list => Of(schema, list.Item, $"{path}[*]", outer),
        SchemaType.Map map => Of(schema, map.Value, $"{path}.*", outer),
        SchemaType.Object reference when schema.FindObject(reference.Token) is { } definition && !outer.Contains(reference.Token) =>
            definition.Properties.SelectMany(inner => Of(schema, inner, $"{path}.{inner.Name}", [.. outer, reference.Token])),
        _ => [],
    };
}
