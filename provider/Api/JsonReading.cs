using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api;

/// <summary>Reads attributes whose type the documentation does not promise: numbers as text, text as numbers, absent ones.</summary>
internal static class JsonReading
{
    /// <summary>The text of a scalar, or null where there is none.</summary>
    public static string? Text(JToken? token) =>
        token is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    public static double? Number(JToken? token) =>
        double.TryParse(Text(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(JToken? token) =>
        Text(token)?.ToUpperInvariant() switch
        {
            "TRUE" or "1" => true,
            "FALSE" or "0" => false,
            _ => null,
        };

    public static int Count(JToken? token) => (int)(Number(token) ?? 0);

    /// <summary>Unix seconds, as every time of the API.</summary>
    public static DateTimeOffset? Time(JToken? token) =>
        Number(token) is > 0 and < 253402300800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;
}
