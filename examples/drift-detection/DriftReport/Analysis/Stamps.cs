using System.Globalization;
using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>The time stamps of a configuration, both the platform's: RFC 3339, or Unix seconds.</summary>
internal static class Stamps
{
    /// <summary>When the stack last wrote.</summary>
    public static DateTimeOffset? Written(ResourceState state) => Read(state.Outputs["lastUpdated"]);

    /// <summary>When somebody else did, if that is not the stack's own write.</summary>
    public static DateTimeOffset? ChangedOutside(ResourceState state) =>
        Read(state.Outputs["remoteLastUpdated"]) is { } seen && seen != Written(state) ? seen : null;

    private static DateTimeOffset? Read(JToken? value) =>
        value switch
        {
            { Type: JTokenType.Integer } => DateTimeOffset.FromUnixTimeSeconds(value.Value<long>()),
            { Type: JTokenType.String } when DateTimeOffset.TryParse(
                value.Value<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.ToUniversalTime(),
            _ => null,
        };
}
