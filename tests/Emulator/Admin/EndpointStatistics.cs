using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Admin;

/// <summary>Counts of the requests to one endpoint.</summary>
/// <param name="ByStatus">Requests by HTTP status; 0 counts requests without a response.</param>
public sealed record EndpointStatistics(IReadOnlyDictionary<int, long> ByStatus)
{
    /// <summary>Total of requests.</summary>
    public long Requests => ByStatus.Values.Sum();

    internal static EndpointStatistics Of(IEnumerable<KeyValuePair<(string Endpoint, int Status), long>> counts) =>
        new(counts.ToImmutableSortedDictionary(count => count.Key.Status, count => count.Value));

    internal JObject ToJson() =>
        new(ByStatus.Select(count => new JProperty(count.Key.ToString(CultureInfo.InvariantCulture), count.Value)));

    internal static EndpointStatistics FromJson(JObject json) => new(json.Properties().ToImmutableSortedDictionary(
        count => int.Parse(count.Name, CultureInfo.InvariantCulture), count => count.Value.Value<long>()));
}
