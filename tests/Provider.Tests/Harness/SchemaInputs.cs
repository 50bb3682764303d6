using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>The inputs of the resources in <c>schema.json</c>, with values that suit their types, so that tests cover a new input by themselves.</summary>
internal static class SchemaInputs
{
    public static JObject Schema { get; } = JObject.Parse(File.ReadAllText(SourceTree.File("schema.json")));

    /// <summary>Returns the names of the inputs of a resource type.</summary>
    public static IReadOnlyList<string> Of(string type) => [.. Inputs(type).Properties().Select(input => input.Name)];

    /// <summary>Returns two different values of an input.</summary>
    public static (PropertyValue Value, PropertyValue Other) Sample(string type, string name)
    {
        var input = Inputs(type)[name] ?? throw new ArgumentException($"{type} has no input '{name}'.", nameof(name));
        if ((string?)input["$ref"] is { } reference)
            return (String(Choices(reference)[0]), String(Choices(reference)[1]));
        return (string?)input["type"] switch
        {
            "boolean" => (PropertyValue.Of(true), PropertyValue.Of(false)),
            "integer" or "number" => (PropertyValue.Of(1), PropertyValue.Of(2)),
            "object" => (Map(($"{name}Key", "sample")), Map(($"{name}Key", "other"))),
            _ => (String("sample"), String("other")),
        };
    }

    /// <summary>Returns the values of an enumeration.</summary>
    /// <param name="reference">Reference to the type, or its token.</param>
    public static IReadOnlyList<string> Choices(string reference) =>
        [.. Schema["types"]![reference.Split('/')[^1]]!["enum"]!.Select(choice => (string?)choice["value"]).OfType<string>()];

    private static JObject Inputs(string type) => (JObject)Schema["resources"]![type]!["inputProperties"]!;
}
