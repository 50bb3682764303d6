using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Attributes of JSON objects by type. An absent attribute and a null one are the same; a wrong type is a <see cref="FormatException"/> that names the attribute and never its value.</summary>
internal static class JsonAttributes
{
    public static string? Text(this JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        { Type: JTokenType.String } text => text.Value<string>(),
        _ => throw Wrong(name, "text"),
    };

    public static string RequireText(this JObject json, string name) => json.Text(name) is { Length: > 0 } text
        ? text
        : throw new FormatException($"'{name}' is missing.");

    public static bool Flag(this JObject json, string name, bool absent) => json[name] switch
    {
        null or { Type: JTokenType.Null } => absent,
        { Type: JTokenType.Boolean } flag => flag.Value<bool>(),
        _ => throw Wrong(name, "true or false"),
    };

    public static int Integer(this JObject json, string name, int absent) => json.Integer(name) ?? absent;

    public static int? Integer(this JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: long number and >= int.MinValue and <= int.MaxValue } => (int)number,
        _ => throw Wrong(name, "a whole number"),
    };

    public static double Number(this JObject json, string name, double absent) => json[name] switch
    {
        null or { Type: JTokenType.Null } => absent,
        { Type: JTokenType.Integer or JTokenType.Float } number => number.Value<double>(),
        _ => throw Wrong(name, "a number"),
    };

    public static JArray Items(this JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray items => items,
        _ => throw Wrong(name, "a list"),
    };

    /// <summary>A list whose items are all objects.</summary>
    public static IEnumerable<JObject> Objects(this JObject json, string name) =>
        json.Items(name).Select(item => item as JObject ?? throw Wrong(name, "a list of objects"));

    /// <summary>A list whose items are all text; null when it is absent.</summary>
    public static IReadOnlyList<string>? Texts(this JObject json, string name) => json[name] is null or { Type: JTokenType.Null }
        ? null
        : [.. json.Items(name).Select(item => item is JValue { Value: string text } ? text : throw Wrong(name, "a list of text"))];

    private static FormatException Wrong(string name, string wanted) => new($"'{name}' must be {wanted}.");
}
