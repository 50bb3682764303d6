using System.Collections.Frozen;

namespace Pulumi.Connectors.Api.Routing;

/// <summary>Sends each request to the overridden route of its endpoint, and keeps the endpoint in the request's options.</summary>
internal sealed class RouteHandler(Uri baseUrl, FrozenDictionary<string, Route> overrides) : DelegatingHandler
{
    /// <summary>Header in which the Refit interface names the endpoint; removed before the request is sent.</summary>
    public const string EndpointHeader = "Connectors-Endpoint";

    private static readonly HttpRequestOptionsKey<Endpoint> EndpointOption = new(EndpointHeader);

    private static readonly FrozenDictionary<string, Endpoint> Endpoints =
        Endpoint.All.ToFrozenDictionary(endpoint => endpoint.Name, StringComparer.Ordinal);

    /// <summary>Whether a request that this handler has seen can be repeated without harm.</summary>
    public static bool IsSafeToRepeat(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(EndpointOption, out var endpoint) && endpoint.IsSafeToRepeat;

    /// <summary>Whether a request that this handler has seen changes something on the platform.</summary>
    public static bool IsWrite(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(EndpointOption, out var endpoint) && !endpoint.IsSafeToRepeat;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.TryGetValues(EndpointHeader, out var names))
        {
            var endpoint = Endpoints[names.First()];
            request.Headers.Remove(EndpointHeader);
            request.Options.Set(EndpointOption, endpoint);
            if (overrides.TryGetValue(endpoint.Name, out var route))
                ApplyRoute(request, endpoint, route);
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static string Root(Uri baseUrl) => baseUrl.AbsoluteUri.TrimEnd('/');

    private void ApplyRoute(HttpRequestMessage request, Endpoint endpoint, Route route)
    {
        var original = request.RequestUri ?? throw new InvalidOperationException("Refit created a request without an address.");
        var path = endpoint.NeedsConnectorId
            ? route.Template.Replace(Endpoint.ConnectorIdPlaceholder, ReadConnectorId(original, endpoint), StringComparison.Ordinal)
            : route.Template;
        request.Method = route.Method;
        var query = path.Contains('?', StringComparison.Ordinal) ? original.Query.Replace('?', '&') : original.Query;
        request.RequestUri = new Uri($"{Root(baseUrl)}{path}{query}");
    }

    // In the built-in path, the id stands at the position of the template's placeholder.
    private string ReadConnectorId(Uri original, Endpoint endpoint)
    {
        var path = original.AbsoluteUri[Root(baseUrl).Length..];
        var start = endpoint.Template.IndexOf(Endpoint.ConnectorIdPlaceholder, StringComparison.Ordinal);
        var end = path.AsSpan(start).IndexOfAny('/', '?');
        return end < 0 ? path[start..] : path[start..(start + end)];
    }
}
