using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>Reads attributes whose type is not documented: numbers as strings, strings as numbers, absent attributes.</summary>
internal static class LenientJson
{
    /// <returns>The scalar as a string in which each lone surrogate is U+FFFD, or null if there is none.</returns>
    public static string? GetString(JToken? token) =>
        token is JValue { Value: { } value } && Convert.ToString(value, CultureInfo.InvariantCulture) is { } text ? WithoutLoneSurrogates(text) : null;

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
        var text = (GetString(token) ?? string.Empty).AsSpan().Trim();
        var point = text.IndexOf('.');
        var digits = point >= 0 && !text[(point + 1)..].ContainsAnyExcept('0') ? text[..point] : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    public static bool? GetBoolean(JToken? token) =>
        GetString(token)?.ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            _ => null,
        };

    /// <summary>Reads Unix seconds, the form of every timestamp of the API.</summary>
    public static DateTimeOffset? GetTimestamp(JToken? token) =>
        GetNumber(token) is > 0 and < 253402300800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    // UTF-8, and so the wire of the engine, cannot represent half a surrogate pair.
    private static string WithoutLoneSurrogates(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
