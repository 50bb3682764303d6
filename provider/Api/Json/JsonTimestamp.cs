using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>
/// Reads a timestamp in any of the usual forms: seconds, milliseconds, microseconds or nanoseconds since 1970, as a number or in digits, RFC 3339
/// with or without an offset and fractions, and the date of HTTP. Without an offset it is UTC.
/// </summary>
internal static partial class JsonTimestamp
{
    /// <summary>Seconds of the year 5138. A larger number counts smaller units.</summary>
    private const decimal MaxSeconds = 100_000_000_000;

    private const decimal UnitFactor = 1000;

    /// <summary>Seconds, milliseconds, microseconds and nanoseconds.</summary>
    private const int Units = 4;

    private const int MaxFractionDigits = 7;

    /// <param name="timestamp">Null if there is none: the attribute is absent, 0, or not later than 1970.</param>
    /// <returns>Whether the attribute is understood.</returns>
    public static bool TryRead(JToken? token, out DateTimeOffset? timestamp)
    {
        timestamp = null;
        if (LenientJson.IsAbsent(token))
            return true;
        if (token is not JValue { Type: not JTokenType.Boolean } || LenientJson.GetString(token)?.Trim() is not { } text)
            return false;
        var isUnderstood = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? TryReadNumber(number, out timestamp)
            : TryReadText(text, out timestamp);
        if (timestamp <= DateTimeOffset.UnixEpoch)
            timestamp = null;
        return isUnderstood;
    }

    private static bool TryReadNumber(decimal number, out DateTimeOffset? timestamp)
    {
        timestamp = null;
        if (number == 0)
            return true;
        for (var unit = 0; unit < Units; unit++, number /= UnitFactor)
        {
            if (number is > 0 and < MaxSeconds)
            {
                timestamp = DateTimeOffset.UnixEpoch.AddTicks((long)(number * TimeSpan.TicksPerSecond));
                return true;
            }
        }

        return false;
    }

    private static bool TryReadText(string text, out DateTimeOffset? timestamp)
    {
        timestamp = null;
        var normalized = Rfc3339().Match(text) is { Success: true } match ? Normalize(match) : text;
        if (!DateTimeOffset.TryParseExact(
            normalized,
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "r"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var parsed))
        {
            return false;
        }

        timestamp = parsed;
        return true;
    }

    // The framework reads neither an offset without minutes nor more than seven digits of a fraction.
    private static string Normalize(Match match)
    {
        var fraction = match.Groups["fraction"].Value;
        var offset = match.Groups["hours"] is { Success: true } hours
            ? $"{hours.Value}:{(match.Groups["minutes"] is { Success: true } minutes ? minutes.Value : "00")}"
            : "+00:00";
        return $"{match.Groups["date"].Value}T{match.Groups["time"].Value}.{(fraction.Length > MaxFractionDigits ? fraction[..MaxFractionDigits] : fraction)}{offset}"
            .Replace(".+", "+", StringComparison.Ordinal)
            .Replace(".-", "-", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})([.,](?<fraction>[0-9]+))? ?([Zz]|UTC|GMT|(?<hours>[+-][0-9]{2}):?(?<minutes>[0-9]{2})?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
