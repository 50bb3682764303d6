using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>
/// The content of <c>schema.json</c>, without overlays, which SDKs write by hand. Definitions have the order of the schema, properties the
/// order of their names.
/// </summary>
internal sealed record PackageSchema
{
    public const string File = "schema.json";

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Settings of the <c>language</c> section, by language.</summary>
    public required JObject Languages { get; init; }

    /// <summary>Settings of the stack.</summary>
    public required IReadOnlyList<SchemaProperty> Config { get; init; }

    public required ResourceDefinition Provider { get; init; }

    public required IReadOnlyList<ResourceDefinition> Resources { get; init; }

    public required IReadOnlyList<FunctionDefinition> Functions { get; init; }

    public required IReadOnlyList<ObjectDefinition> Objects { get; init; }

    public required IReadOnlyList<EnumDefinition> Enums { get; init; }

    /// <exception cref="ToolException">The schema contains something that the tools do not support.</exception>
    public static PackageSchema Parse(JObject json) => new SchemaReader(json).Read();

    /// <exception cref="ToolException">The schema contains something that the tools do not support.</exception>
    public static PackageSchema Read(Checkout checkout) => Parse(JObject.Parse(checkout.Read(File)));

    /// <summary>Returns an object type; null if it is an overlay.</summary>
    public ObjectDefinition? FindObject(string token) => Objects.FirstOrDefault(definition => definition.Token == token);

    /// <summary>Returns the object types that properties use, directly or in other types, in the order of their names.</summary>
    public IReadOnlyList<ObjectDefinition> ObjectsIn(params IEnumerable<SchemaProperty> properties)
    {
        var found = new SortedDictionary<string, ObjectDefinition>(StringComparer.Ordinal);
        foreach (var property in properties)
            Add(property.Type, found);
        return [.. found.Values];
    }

    private void Add(SchemaType type, SortedDictionary<string, ObjectDefinition> found)
    {
        switch (type)
        {
            case SchemaType.List list:
                Add(list.Item, found);
                break;
            case SchemaType.Map map:
                Add(map.Value, found);
                break;
            case SchemaType.Object reference when FindObject(reference.Token) is { } definition && found.TryAdd(definition.Name, definition):
                foreach (var property in definition.Properties)
                    Add(property.Type, found);
                break;
        }
    }
}
