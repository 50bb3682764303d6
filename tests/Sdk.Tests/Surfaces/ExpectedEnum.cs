using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declaration of an extensible enumeration: a struct with a string, as in all Pulumi SDKs.</summary>
internal static class ExpectedEnum
{
    private const string HiddenInEditors = "[EditorBrowsable(EditorBrowsableState.Never)]";

    public static void Add(string name, JToken spec, Surface surface)
    {
        var file = $"Enums/{name}.cs";
        surface.Add(file, name, new()
        {
            ["declared"] = $"public readonly struct : IEquatable<{name}>",
            ["namespace"] = "Pulumi.Connectors",
            ["attributes"] = "[EnumType]",
            ["doc"] = ExpectedSurface.Description(spec),
        });
        foreach (var value in spec["enum"] ?? new JArray())
        {
            surface.Add(file, $"{name}.{SchemaTypes.Text(value, "name")}", new()
            {
                ["declared"] = "public static",
                ["type"] = name,
                ["accessors"] = $"get; = new(\"{SchemaTypes.Text(value, "value")}\")",
                ["doc"] = ExpectedSurface.Description(value),
            });
        }

        AddValue(file, name, surface);
        AddOperators(file, name, surface);
        AddEquality(file, name, surface);
    }

    private static void AddValue(string file, string name, Surface surface)
    {
        surface.Add(file, $"{name}._value", new() { ["declared"] = "private readonly", ["type"] = "string" });
        surface.Add(file, $"new {name}(string)", new() { ["declared"] = "private", ["parameters"] = "(string value)" });
        surface.Add(file, $"new {name} sets _value", new() { ["value"] = "value ?? throw new ArgumentNullException(nameof(value))" });
        AddFunction(file, $"{name}.ToString()", "public override", "string", "()", "_value", surface);
    }

    private static void AddOperators(string file, string name, Surface surface)
    {
        var pair = $"({name} left, {name} right)";
        AddFunction(file, $"{name}.==({name}, {name})", "public static", "bool", pair, "left.Equals(right)", surface);
        AddFunction(file, $"{name}.!=({name}, {name})", "public static", "bool", pair, "!left.Equals(right)", surface);
        AddFunction(file, $"{name}.explicit({name})", "public static", "string", $"({name} value)", "value._value", surface);
    }

    private static void AddEquality(string file, string name, Surface surface)
    {
        const string Same = "string.Equals(_value, other._value, StringComparison.Ordinal)";
        AddFunction(file, $"{name}.Equals({name})", "public", "bool", $"({name} other)", Same, surface);
        AddFunction(file, $"{name}.Equals(object?)", "public override", "bool", "(object? obj)", $"obj is {name} other && Equals(other)", surface, HiddenInEditors);
        AddFunction(file, $"{name}.GetHashCode()", "public override", "int", "()", "_value?.GetHashCode() ?? 0", surface, HiddenInEditors);
    }

    private static void AddFunction(
        string file, string place, string declared, string type, string parameters, string body, Surface surface, string attributes = "") =>
        surface.Add(file, place, new()
        {
            ["declared"] = declared,
            ["type"] = type,
            ["parameters"] = parameters,
            ["body"] = body,
            ["attributes"] = attributes,
        });
}
