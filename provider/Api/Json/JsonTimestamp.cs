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

    private const int MaxFractionDigits = 7;

    private static readonly TimestampForm[] Units = [TimestampForm.Seconds, TimestampForm.Milliseconds, TimestampForm.Microseconds, TimestampForm.Nanoseconds];

    /// <param name="timestamp">Null if there is none: the attribute is absent, 0, or not later than 1970.</param>
    /// <returns>Whether the attribute is understood.</returns>
    public static bool TryRead(JToken? token, out DateTimeOffset? timestamp) => Read(token, out timestamp) != TimestampForm.NotUnderstood;

    /// <param name="timestamp">Null if there is none, or none that is understood.</param>
    public static TimestampForm Read(JToken? token, out DateTimeOffset? timestamp)
    {
        timestamp = null;
        if (LenientJson.IsAbsent(token))
            return TimestampForm.Absent;
        if (token is not JValue { Type: not JTokenType.Boolean } || LenientJson.GetString(token)?.Trim() is not { } text)
            return TimestampForm.NotUnderstood;
        var form = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? ReadNumber(number, out timestamp)
            : ReadText(text, out timestamp);
        if (timestamp > DateTimeOffset.UnixEpoch || form == TimestampForm.NotUnderstood)
            return form;
        timestamp = null;
        return TimestampForm.Absent;
    }

    private static TimestampForm ReadNumber(decimal number, out DateTimeOffset? timestamp)
    {
        timestamp = null;
        if (number == 0)
            return TimestampForm.Absent;
        foreach (var unit in Units)
        {
            if (number is > 0 and < MaxSeconds)
            {
                timestamp = DateTimeOffset.UnixEpoch.AddTicks((long)(number * TimeSpan.TicksPerSecond));
                return unit;
            }

            number /= UnitFactor;
        }

        return TimestampForm.NotUnderstood;
    }

    private static TimestampForm ReadText(string text, out DateTimeOffset? timestamp)
    {
        timestamp = null;
        var match = Rfc3339().Match(text);
        if (!DateTimeOffset.TryParseExact(
            match.Success ? Normalize(match) : text,
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "r"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var parsed))
        {
            return TimestampForm.NotUnderstood;
        }

        timestamp = parsed;
        return !match.Success ? TimestampForm.HttpDate : match.Groups["zone"].Success ? TimestampForm.DateTime : TimestampForm.DateTimeWithoutOffset;
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
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})([.,](?<fraction>[0-9]+))? ?(?<zone>[Zz]|UTC|GMT|(?<hours>[+-][0-9]{2}):?(?<minutes>[0-9]{2})?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
