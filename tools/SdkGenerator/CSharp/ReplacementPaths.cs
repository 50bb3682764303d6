using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Finds the properties whose change replaces a resource, also those in other properties.</summary>
internal sealed class ReplacementPaths(PackageSchema schema)
{
    /// <summary>Returns paths in the notation of the resource option, such as <c>rules[*].port</c>.</summary>
    public IEnumerable<string> Of(IReadOnlyList<SchemaProperty> properties) => Of(properties, []);

    private IEnumerable<string> Of(IReadOnlyList<SchemaProperty> properties, IReadOnlyList<string> parents) =>
        properties.SelectMany(property => property.ReplacesOnChange ? [Step(property)] : Nested(property.Type, parents).Select(path => $"{Step(property)}.{path}"));

    private static string Step(SchemaProperty property) => property.Name + property.Type switch
    {
        SchemaType.List => "[*]",
        SchemaType.Map => ".*",
        _ => string.Empty,
    };

    private IEnumerable<string> Nested(SchemaType type, IReadOnlyList<string> parents) => type switch
    {
        SchemaType.List list => Nested(list.Item, parents),
        SchemaType.Map map => Nested(map.Value, parents),
        // A type can contain itself.
        SchemaType.Object reference when !parents.Contains(reference.Token) =>
            Of(schema.Objects.Single(definition => definition.Token == reference.Token).Properties, [.. parents, reference.Token]),
        _ => [],
    };
}
