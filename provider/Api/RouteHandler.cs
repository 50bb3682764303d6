using System.Collections.Frozen;

namespace Pulumi.Connectors.Api;

/// <summary>Sends each request where <c>routes</c> says that its endpoint is, and names the endpoint on the request for messages.</summary>
internal sealed class RouteHandler(Uri baseUrl, FrozenDictionary<string, Route> routes) : DelegatingHandler
{
    /// <summary>Tells the endpoint's name between the Refit interface and this handler; never sent.</summary>
    public const string EndpointHeader = "Connectors-Endpoint";

    private static readonly HttpRequestOptionsKey<Endpoint> EndpointOption = new(EndpointHeader);

    private static readonly FrozenDictionary<string, Endpoint> Endpoints =
        Endpoint.All.ToFrozenDictionary(endpoint => endpoint.Name, StringComparer.Ordinal);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.TryGetValues(EndpointHeader, out var names))
        {
            var endpoint = Endpoints[names.First()];
            request.Headers.Remove(EndpointHeader);
            request.Options.Set(EndpointOption, endpoint);
            if (routes.TryGetValue(endpoint.Name, out var route))
                Move(request, endpoint, route);
        }

        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>Whether a request that has come through here does no harm when it is sent again.</summary>
    public static bool ChangesNothing(HttpRequestMessage? request) =>
        request is not null && request.Options.TryGetValue(EndpointOption, out var endpoint) && endpoint.ChangesNothing;

    private void Move(HttpRequestMessage request, Endpoint endpoint, Route route)
    {
        var original = request.RequestUri ?? throw new InvalidOperationException("Refit made a request without an address.");
        var path = endpoint.NeedsConnectorId
            ? route.Template.Replace(Endpoint.ConnectorIdPlaceholder, ConnectorId(original, endpoint), StringComparison.Ordinal)
            : route.Template;
        request.Method = route.Method;
        var query = path.Contains('?', StringComparison.Ordinal) ? original.Query.Replace('?', '&') : original.Query;
        request.RequestUri = new Uri($"{Root(baseUrl)}{path}{query}");
    }

    // The id stands in the built-in path where its template has the placeholder.
    private string ConnectorId(Uri original, Endpoint endpoint)
    {
        var path = original.AbsoluteUri[Root(baseUrl).Length..];
        var start = endpoint.Template.IndexOf(Endpoint.ConnectorIdPlaceholder, StringComparison.Ordinal);
        var end = path.AsSpan(start).IndexOfAny('/', '?');
        return end < 0 ? path[start..] : path[start..(start + end)];
    }

    private static string Root(Uri baseUrl) => baseUrl.AbsoluteUri.TrimEnd('/');
}
