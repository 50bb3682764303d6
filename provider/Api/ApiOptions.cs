using System.Collections.Frozen;

namespace Pulumi.Connectors.Api;

/// <summary>Where the API is and how to talk to it.</summary>
/// <param name="Routes">Endpoints that are elsewhere, by <see cref="Endpoint.Name"/>.</param>
/// <param name="MaxRetries">How often a call that failed for a passing reason is tried again.</param>
/// <param name="RequestTimeout">How long one HTTP request may take.</param>
/// <param name="MaxConcurrency">How many HTTP requests are under way at once.</param>
internal sealed record ApiOptions(
    Uri BaseUrl,
    Credentials Credentials,
    FrozenDictionary<string, Route> Routes,
    int MaxRetries,
    TimeSpan RequestTimeout,
    int MaxConcurrency)
{
    /// <summary>Where an endpoint is, moved or not.</summary>
    public Route RouteOf(Endpoint endpoint) => Routes.GetValueOrDefault(endpoint.Name) ?? endpoint.BuiltIn;
}
