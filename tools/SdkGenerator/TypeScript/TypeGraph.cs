using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The types of a package, with what they contain.</summary>
internal sealed class TypeGraph(PackageSchema schema)
{
    private readonly Dictionary<string, ObjectDefinition> _objects = schema.Objects.ToDictionary(definition => definition.Token, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumDefinition> _enums = schema.Enums.ToDictionary(definition => definition.Token, StringComparer.Ordinal);

    /// <summary>Returns the object types that properties use, directly or in other types, in the order of their names.</summary>
    public IReadOnlyList<ObjectDefinition> ObjectsIn(params IEnumerable<SchemaProperty> properties)
    {
        var found = new SortedDictionary<string, ObjectDefinition>(StringComparer.Ordinal);
        foreach (var property in properties)
            Add(property.Type, found);
        return [.. found.Values];
    }

    /// <summary>Returns whether a property, or a property of an object in it, is secret.</summary>
    public bool ContainsSecret(SchemaProperty property) => property.IsSecret || ObjectsIn(property).SelectMany(definition => definition.Properties).Any(inner => inner.IsSecret);

    /// <summary>Returns whether the SDK sets a property of an object in a property.</summary>
    public bool ContainsDefaults(SchemaProperty property) => ObjectsIn(property).SelectMany(definition => definition.Properties).Any(HasDefault);

    /// <summary>Returns whether the SDK sets a property that the program does not set.</summary>
    public static bool HasDefault(SchemaProperty property) => property.Default is not null || property.Constant is not null || property.Environment.Count > 0;

    /// <summary>Returns whether the values of a property are strings.</summary>
    public bool IsString(SchemaProperty property) => KindOf(property.Type) is PrimitiveKind.String;

    /// <summary>Returns null for a list, a map, an object or a value of any type.</summary>
    public PrimitiveKind? KindOf(SchemaType type) => type switch
    {
        SchemaType.Primitive primitive => primitive.Kind,
        SchemaType.Enum reference => _enums.GetValueOrDefault(reference.Token)?.Kind,
        _ => null,
    };

    /// <summary>Returns the paths of the outputs whose changes replace the resource, as the engine takes them.</summary>
    public IEnumerable<string> ReplacementPaths(IEnumerable<SchemaProperty> outputs) => outputs.SelectMany(output => ReplacementPaths(output, output.Name, []));

    private IEnumerable<string> ReplacementPaths(SchemaProperty property, string path, IReadOnlyList<string> outer)
    {
        if (!property.ReplacesOnChange)
            return ReplacementPaths(property.Type, path, outer);
        return [property.Type switch { SchemaType.List => $"{path}[*]", SchemaType.Map => $"{path}.*", _ => path }];
    }

    // A type that contains itself would have paths without end.
    private IEnumerable<string> ReplacementPaths(SchemaType type, string path, IReadOnlyList<string> outer) => type switch
    {
        SchemaType.List list => ReplacementPaths(list.Item, $"{path}[*]", outer),
        SchemaType.Map map => ReplacementPaths(map.Value, $"{path}.*", outer),
        SchemaType.Object reference when _objects.TryGetValue(reference.Token, out var definition) && !outer.Contains(reference.Token) =>
            definition.Properties.SelectMany(inner => ReplacementPaths(inner, $"{path}.{inner.Name}", [.. outer, reference.Token])),
        _ => [],
    };

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
            case SchemaType.Object reference when _objects.TryGetValue(reference.Token, out var definition) && found.TryAdd(definition.Name, definition):
                foreach (var property in definition.Properties)
                    Add(property.Type, found);
                break;
        }
    }
}
