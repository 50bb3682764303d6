using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Json;

/// <summary>Reads attributes whose type is not documented: numbers as strings, strings as numbers, absent attributes.</summary>
internal static class LenientJson
{
    /// <summary>Whether an attribute contains nothing: it is absent, null, or a blank string.</summary>
    public static bool IsAbsent(JToken? token) =>
        token is null or { Type: JTokenType.Null or JTokenType.Undefined } || (token.Type == JTokenType.String && string.IsNullOrWhiteSpace((string?)token));

    /// <returns>The scalar as a string in which each lone surrogate is U+FFFD, or null if there is none.</returns>
    public static string? GetString(JToken? token) =>
        token switch
        {
            JValue { Value: bool flag } => flag ? "true" : "false",
            JValue { Value: { } value } when Convert.ToString(value, CultureInfo.InvariantCulture) is { } text => WithoutLoneSurrogates(text),
            _ => null,
        };

    /// <returns>A finite number, or null if there is none.</returns>
    public static double? GetNumber(JToken? token) =>
        double.TryParse(GetString(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <returns>An integer in the range of the type, or null if there is none.</returns>
    public static int? GetInt32(JToken? token) =>
        GetNumber(token) is >= int.MinValue and <= int.MaxValue and var number && double.IsInteger(number) ? (int)number : null;

    /// <summary>Reads a number of objects: <c>3</c>, <c>3.0</c>, <c>"3"</c>, <c>"3.0"</c> or <c>" 3 "</c>.</summary>
    /// <returns>Null if there is none, if it is negative, not an integer, or larger than an <see cref="int"/>.</returns>
    public static int? GetCount(JToken? token)
    {
        if (token is JRaw)
            return GetInt32(token) is { } number and >= 0 ? number : null;
        var text = (GetString(token) ?? string.Empty).AsSpan().Trim();
        var point = text.IndexOf('.');
        var digits = point >= 0 && !text[(point + 1)..].ContainsAnyExcept('0') ? text[..point] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <returns>Null if there is no boolean in one of the usual spellings.</returns>
    public static bool? GetBoolean(JToken? token) =>
        GetString(token)?.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "Y" or "T" or "ON" or "1" or "1.0" => true,
            "FALSE" or "NO" or "N" or "F" or "OFF" or "0" or "0.0" => false,
            _ => null,
        };

    /// <inheritdoc cref="JsonTimestamp"/>
    /// <returns>Null if there is no timestamp, or none that is understood.</returns>
    public static DateTimeOffset? GetTimestamp(JToken? token) => JsonTimestamp.TryRead(token, out var timestamp) ? timestamp : null;

    /// <returns>The type of a value in words, such as "a list".</returns>
    public static Message Kind(JToken? token) =>
        token switch
        {
            JObject => $"an object",
            JArray => $"a list",
            JValue { Type: JTokenType.String } => $"a string",
            JValue { Type: JTokenType.Integer or JTokenType.Float or JTokenType.Raw } => $"a number",
            JValue { Type: JTokenType.Boolean } => $"a boolean",
            JValue { Type: JTokenType.Null } => $"null",
            _ => $"a value of an unknown type",
        };

    // UTF-8, and so the wire of the engine, cannot represent half a surrogate pair.
    private static string WithoutLoneSurrogates(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
