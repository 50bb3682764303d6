using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Typed access to the attributes of JSON objects. A null attribute counts as absent. A wrong type throws a <see cref="FormatException"/> with the name of the attribute and without its value.</summary>
internal static class JObjectExtensions
{
    public static string? GetString(this JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        { Type: JTokenType.String } text => text.Value<string>(),
        _ => throw WrongType(name, "a string"),
    };

    public static string RequireString(this JObject json, string name) => json.GetString(name) is { Length: > 0 } text
        ? text
        : throw new FormatException($"'{name}' is missing.");

    public static bool GetBoolean(this JObject json, string name, bool fallback) => json[name] switch
    {
        null or { Type: JTokenType.Null } => fallback,
        { Type: JTokenType.Boolean } boolean => boolean.Value<bool>(),
        _ => throw WrongType(name, "a boolean"),
    };

    public static int GetInt32(this JObject json, string name, int fallback) => json.GetInt32(name) ?? fallback;

    public static int? GetInt32(this JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: long number and >= int.MinValue and <= int.MaxValue } => (int)number,
        _ => throw WrongType(name, "an integer"),
    };

    public static double GetDouble(this JObject json, string name, double fallback) => json[name] switch
    {
        null or { Type: JTokenType.Null } => fallback,
        { Type: JTokenType.Integer or JTokenType.Float } number => number.Value<double>(),
        _ => throw WrongType(name, "a number"),
    };

    public static JArray GetArray(this JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => [],
        JArray items => items,
        _ => throw WrongType(name, "a list"),
    };

    /// <summary>Returns a list of objects; empty if it is absent.</summary>
    public static IEnumerable<JObject> GetObjects(this JObject json, string name) =>
        json.GetArray(name).Select(item => item as JObject ?? throw WrongType(name, "a list of objects"));

    /// <summary>Returns a list of strings, or null if it is absent.</summary>
    public static IReadOnlyList<string>? GetStrings(this JObject json, string name) => json[name] is null or { Type: JTokenType.Null }
        ? null
        : [.. json.GetArray(name).Select(item => item is JValue { Value: string text } ? text : throw WrongType(name, "a list of strings"))];

    private static FormatException WrongType(string name, string expected) => new($"'{name}' must be {expected}.");
}
