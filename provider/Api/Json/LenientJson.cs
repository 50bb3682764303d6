using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>Reads attributes whose type is not documented: numbers as strings, strings as numbers, absent attributes.</summary>
internal static class LenientJson
{
    /// <returns>The scalar as a string, or null if there is none.</returns>
    public static string? GetString(JToken? token) =>
        token is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    public static double? GetNumber(JToken? token) =>
        double.TryParse(GetString(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? GetBoolean(JToken? token) =>
        GetString(token)?.ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            _ => null,
        };

    /// <returns>The integer, or 0 if there is none.</returns>
    public static int GetInt32(JToken? token) => (int)(GetNumber(token) ?? 0);

    /// <summary>Reads Unix seconds, the form of every timestamp of the API.</summary>
    public static DateTimeOffset? GetTimestamp(JToken? token) =>
        GetNumber(token) is > 0 and < 253402300800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
}
