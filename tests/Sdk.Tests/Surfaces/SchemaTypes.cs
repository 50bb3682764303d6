using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The C# types of the properties of a schema.</summary>
internal sealed class SchemaTypes(JObject schema)
{
    public static bool IsMap(JToken property) => Text(property, "type") == "object";

    public static string Text(JToken property, string name) => (string?)property[name] ?? string.Empty;

    /// <summary>Returns the type of the values of a map.</summary>
    public string Item(JToken property) => Plain(property["additionalProperties"] ?? throw Unknown(property));

    public string Input(JToken property) => IsMap(property) ? $"InputMap<{Item(property)}>" : $"Input<{Plain(property)}>";

    /// <summary>Returns the type of a result property. An immutable array is never nullable, because its default value represents absence.</summary>
    public string Optional(JToken property, bool required)
    {
        var type = Plain(property);
        return required || type.StartsWith("ImmutableArray<", StringComparison.Ordinal) ? type : type + "?";
    }

    public string Plain(JToken property) => (string?)property["$ref"] is { } reference
        ? Referenced(reference)
        : Text(property, "type") switch
        {
            "string" => "string",
            "boolean" => "bool",
            "integer" => "int",
            "number" => "double",
            "array" => $"ImmutableArray<{Plain(property["items"] ?? throw Unknown(property))}>",
            "object" => $"ImmutableDictionary<string, {Item(property)}>",
            _ => throw Unknown(property),
        };

    private static InvalidOperationException Unknown(JToken property) => new($"The type at {property.Path} of the schema has no C# equivalent.");

    private string Referenced(string reference)
    {
        if (reference == "pulumi.json#/Any")
            return "object";
        var token = reference.Replace("#/types/", string.Empty, StringComparison.Ordinal);
        var name = token.Split(':')[^1];
        return schema["types"]?[token]?["enum"] is null ? $"Outputs.{name}" : name;
    }
}
