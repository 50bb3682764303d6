using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>Counts of requests since the start or the last clearing of the request log. Unlike the log, they are not limited in number.</summary>
/// <param name="Endpoints">The endpoints that were called, by name.</param>
/// <param name="UnderWay">Requests in progress now.</param>
/// <param name="PeakUnderWay">The maximum of requests in progress concurrently.</param>
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
        json.GetInt32("underWay", 0),
        json.GetInt32("peakUnderWay", 0));
}
