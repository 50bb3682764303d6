using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Built-in routes of the API's endpoints, and overrides of them.</summary>
internal static partial class ApiRoutes
{
    private const string Connectors = "/es/v2/connectors";
    private const string Connector = Connectors + "/{connectorId}";

    public static IReadOnlyList<ApiRoute> BuiltIn { get; } =
    [
        new(EndpointNames.Token, "POST", "/es/v2/oauth/client-token", true, "no envelope; 401 for bad credentials is inferred"),
        new(EndpointNames.Get, "GET", Connector, true, "the only published path of the eight; what integrated and status mean is inferred"),
        new(EndpointNames.List, "GET", Connectors, false, "attributes documented, path from the sibling List Connections"),
        new(EndpointNames.Add, "POST", Connectors, false, "body documented, path inferred; adding twice returns 409"),
        new(EndpointNames.ListAdded, "GET", Connectors + "/added", false, "attributes documented, path inferred"),
        new(EndpointNames.ListSupported, "GET", Connector + "/supported", false, "attributes documented, path and pairing rule inferred"),
        new(EndpointNames.GetConfiguration, "GET", Connector + "/config", false, "attributes documented, path and nesting inferred"),
        new(EndpointNames.Configure, "POST", Connector + "/config", false, "attributes documented, path and the split into request and response inferred"),
        new(EndpointNames.Remove, "DELETE", Connectors, false, "only removal while unused is documented; path, method and body inferred"),
    ];

    /// <param name="overrides">Endpoint name to <c>METHOD /path</c>. Without the placeholder <c>{connectorId}</c>, the endpoints of a single connector use a query parameter of that name.</param>
    /// <exception cref="FormatException">A name is unknown or an address is invalid.</exception>
    public static IReadOnlyList<ApiRoute> WithOverrides(IReadOnlyDictionary<string, string> overrides)
    {
        var unknown = overrides.Keys.Except(BuiltIn.Select(route => route.Name)).ToList();
        return unknown.Count == 0
            ? [.. BuiltIn.Select(route => overrides.TryGetValue(route.Name, out var address) ? Override(route, address) : route)]
            : throw new FormatException($"Unknown endpoint: {string.Join(", ", unknown)}. Endpoints: {string.Join(", ", BuiltIn.Select(route => route.Name))}.");
    }

    private static ApiRoute Override(ApiRoute route, string address)
    {
        var match = Address().Match(address);
        return match.Success
            ? route with { Method = match.Groups["method"].Value, Path = match.Groups["path"].Value, Documented = false, Note = "overridden by an option" }
            : throw new FormatException($"The route of {route.Name} must have the form 'GET /es/v2/connectors/{{connectorId}}', without a query and outside /emulator.");
    }

    [GeneratedRegex(@"^(?<method>GET|POST|PUT|PATCH|DELETE) (?<path>(?!/emulator(/|$))(/(\{connectorId\}|[A-Za-z0-9._~-]+))+)$")]
    private static partial Regex Address();
}
