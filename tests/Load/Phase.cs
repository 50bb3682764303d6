using Pulumi.Connectors.Emulator.Admin;

namespace Pulumi.Connectors.Load;

/// <summary>Measurements of one phase.</summary>
/// <param name="Statistics">Requests to the API.</param>
/// <param name="Failures">Number of failed calls by message.</param>
internal sealed record Phase(
    string Name, int Resources, TimeSpan Duration, EmulatorStatistics Statistics, IReadOnlyDictionary<string, int> Failures)
{
    public int FailedCalls => Failures.Values.Sum();

    public long Requests => Statistics.Endpoints.Values.Sum(endpoint => endpoint.Requests);

    public double RequestsPerResource => (double)Requests / Resources;

    /// <summary>Requests with a transient failure: no response, or the status of a transient failure.</summary>
    public long FailedRequests =>
        Statistics.Endpoints.Values.SelectMany(endpoint => endpoint.ByStatus).Where(count => count.Key is 0 or 408 or 429 or >= 500).Sum(count => count.Value);

    public long RequestsTo(string endpoint) => Statistics.Endpoints.GetValueOrDefault(endpoint)?.Requests ?? 0;
}
