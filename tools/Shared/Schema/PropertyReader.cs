using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>Reads the properties of a schema and their types.</summary>
internal sealed class PropertyReader(JObject schema)
{
    private const string AnyReference = "pulumi.json#/Any";
    private const string TypeReference = "#/types/";

    public static PrimitiveKind Kind(JToken definition) => (string?)definition["type"] switch
    {
        "string" => PrimitiveKind.String,
        "boolean" => PrimitiveKind.Boolean,
        "integer" => PrimitiveKind.Integer,
        "number" => PrimitiveKind.Number,
        _ => throw Unsupported(definition),
    };

    /// <summary>Returns the properties in the order of their names.</summary>
    /// <param name="properties">Definition by name; null for none.</param>
    /// <param name="required">Names of the required properties; null for none.</param>
    public IReadOnlyList<SchemaProperty> Read(JToken? properties, JToken? required)
    {
        var names = required?.ToObject<HashSet<string>>() ?? [];
        var all = (properties as JObject)?.Properties().OrderBy(property => property.Name, StringComparer.Ordinal) ?? Enumerable.Empty<JProperty>();
        return [.. all.Select(property => ReadProperty(property.Name, property.Value, names.Contains(property.Name)))];
    }

    /// <exception cref="ToolException">The type is not supported.</exception>
    public SchemaType ReadType(JToken definition) => (string?)definition["$ref"] switch
    {
        AnyReference => new SchemaType.Any(),
        { } reference => ReadReference(reference, definition),
        null => (string?)definition["type"] switch
        {
            "array" => new SchemaType.List(ReadType(definition["items"] ?? throw Unsupported(definition))),
            "object" => new SchemaType.Map(definition["additionalProperties"] is { } value ? ReadType(value) : new SchemaType.Any()),
            _ => new SchemaType.Primitive(Kind(definition)),
        },
    };

    private static ToolException Unsupported(JToken definition) => new($"The type at {definition.Path} of the schema is not supported.");

    private SchemaProperty ReadProperty(string name, JToken definition, bool isRequired) => new(
        name,
        ReadType(definition),
        (string?)definition["description"] ?? string.Empty,
        isRequired,
        (bool?)definition["secret"] is true,
        (bool?)definition["replaceOnChanges"] is true,
        (bool?)definition["plain"] is true,
        (string?)definition["deprecationMessage"],
        definition["default"] as JValue,
        definition.SelectToken("defaultInfo.environment")?.ToObject<string[]>() ?? [],
        definition["const"] as JValue);

    private SchemaType ReadReference(string reference, JToken definition)
    {
        var token = reference.StartsWith(TypeReference, StringComparison.Ordinal) ? Uri.UnescapeDataString(reference[TypeReference.Length..]) : string.Empty;
        var type = schema["types"]?[token] ?? throw Unsupported(definition);
        return type["enum"] is null ? new SchemaType.Object(token) : new SchemaType.Enum(token);
    }
}
