using System.Globalization;
using DriftReport.Events;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>Reads the timestamps of a configuration, which are RFC 3339 or Unix seconds.</summary>
internal static class Timestamps
{
    /// <returns>The last write by the stack; null if the state has none.</returns>
    public static DateTimeOffset? LastOwnWrite(ResourceState state) => Read(state.Outputs["lastUpdated"]);

    /// <returns>The last write by anyone else; null if the last write is the stack's own, or unknown.</returns>
    public static DateTimeOffset? LastOutsideWrite(ResourceState state) =>
        Read(state.Outputs["remoteLastUpdated"]) is { } seen && seen != LastOwnWrite(state) ? seen : null;

    private static DateTimeOffset? Read(JToken? value) =>
        value switch
        {
            { Type: JTokenType.Integer } => DateTimeOffset.FromUnixTimeSeconds(value.Value<long>()),
            { Type: JTokenType.String } when DateTimeOffset.TryParse(
                value.Value<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time.ToUniversalTime(),
            _ => null,
        };
}
