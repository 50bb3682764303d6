using System.Collections.Frozen;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Api.Routing;

namespace Pulumi.Connectors.Api;

/// <summary>Address and credentials of the API, and the limits of its use.</summary>
/// <param name="Routes">Overrides of endpoint routes, by <see cref="Endpoint.Name"/>.</param>
/// <param name="MaxRetries">Maximum number of retries after a transient failure. <value>The default is 4.</value></param>
/// <param name="RequestTimeout">Timeout of one HTTP request. <value>The default is 30 seconds.</value></param>
/// <param name="MaxConcurrency">Maximum number of concurrent HTTP requests. <value>The default is 8.</value></param>
/// <param name="Proxy">Proxy for all requests; null for direct connections.</param>
internal sealed record ApiOptions(
    Uri BaseUrl,
    Credentials Credentials,
    FrozenDictionary<string, Route> Routes,
    int MaxRetries,
    TimeSpan RequestTimeout,
    int MaxConcurrency,
    ProxyServer? Proxy = null)
{
    /// <summary>Returns the route of an endpoint: its override, or the built-in one.</summary>
    public Route RouteOf(Endpoint endpoint) => Routes.GetValueOrDefault(endpoint.Name) ?? endpoint.BuiltIn;
}
