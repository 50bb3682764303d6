using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Counts since the start or the last clearing of the request log; unlike the log itself, they leave out nothing.</summary>
/// <param name="Endpoints">By name, those that were called.</param>
/// <param name="UnderWay">Requests that wait for their answer now.</param>
/// <param name="PeakUnderWay">The most that waited at once.</param>
public sealed record EmulatorStatistics(IReadOnlyDictionary<string, EndpointStatistics> Endpoints, int UnderWay, int PeakUnderWay)
{
    internal JObject ToJson() => new()
    {
        ["endpoints"] = new JObject(Endpoints.Select(endpoint => new JProperty(endpoint.Key, endpoint.Value.ToJson()))),
        ["underWay"] = UnderWay,
        ["peakUnderWay"] = PeakUnderWay,
    };

    internal static EmulatorStatistics FromJson(JObject json) => new(
        ((JObject)json["endpoints"]!).Properties().ToImmutableSortedDictionary(
            endpoint => endpoint.Name, endpoint => EndpointStatistics.FromJson((JObject)endpoint.Value), StringComparer.Ordinal),
        json.Integer("underWay", 0),
        json.Integer("peakUnderWay", 0));
}

/// <summary>The requests of one endpoint.</summary>
/// <param name="ByStatus">0 are those that got no answer.</param>
public sealed record EndpointStatistics(IReadOnlyDictionary<int, long> ByStatus)
{
    /// <summary>All of them.</summary>
    public long Requests => ByStatus.Values.Sum();

    internal static EndpointStatistics Of(IEnumerable<KeyValuePair<(string Endpoint, int Status), long>> counts) =>
        new(counts.ToImmutableSortedDictionary(count => count.Key.Status, count => count.Value));

    internal JObject ToJson() =>
        new(ByStatus.Select(count => new JProperty(count.Key.ToString(CultureInfo.InvariantCulture), count.Value)));

    internal static EndpointStatistics FromJson(JObject json) => new(json.Properties().ToImmutableSortedDictionary(
        count => int.Parse(count.Name, CultureInfo.InvariantCulture), count => count.Value.Value<long>()));
}
