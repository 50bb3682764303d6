using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Load;

/// <summary>What one phase took.</summary>
/// <param name="Statistics">The API's requests.</param>
/// <param name="Failures">Failed calls that were repeated, by what was said.</param>
internal sealed record Phase(
    string Name, int Resources, TimeSpan Time, EmulatorStatistics Statistics, IReadOnlyDictionary<string, int> Failures)
{
    public int Repeated => Failures.Values.Sum();

    public long Requests => Statistics.Endpoints.Values.Sum(endpoint => endpoint.Requests);

    public double RequestsPerResource => (double)Requests / Resources;

    /// <summary>Requests that were cut, or answered with a status that stands for a passing failure.</summary>
    public long Disturbed =>
        Statistics.Endpoints.Values.SelectMany(endpoint => endpoint.ByStatus).Where(count => count.Key is 0 or 408 or 429 or >= 500).Sum(count => count.Value);

    public long Asked(string endpoint) => Statistics.Endpoints.GetValueOrDefault(endpoint)?.Requests ?? 0;
}
