namespace Pulumi.Connectors.Api;

/// <summary>
/// Where a platform might serve a read whose path is inferred, if not at the built-in one: spelled as the API's siblings are (plural nouns, an
/// id before the verb, words as sub-paths) and as its first version was (singular nouns). Writes are left out, because only trying them could tell.
/// </summary>
/// <remarks>
/// A filter on a path that serves something else, such as <c>connectors?added=true</c>, is no candidate: a platform that ignores what it does
/// not know answers the whole catalogue there.
/// </remarks>
internal static class PlausibleRoutes
{
    private const string Connectors = "/es/v2/connectors";
    private const string Singular = "/es/v2/connector";
    private const string Id = Endpoint.ConnectorIdPlaceholder;

    /// <summary>The likeliest first; the built-in one is among them.</summary>
    public static IEnumerable<Route> For(Endpoint endpoint) =>
        [endpoint.BuiltIn, .. Paths(endpoint.Name).Select(path => new Route(HttpMethod.Get, path))];

    private static string[] Paths(string endpoint) =>
        endpoint switch
        {
            EndpointNames.List => [$"{Connectors}/list", $"{Connectors}/all", Singular],
            EndpointNames.ListAdded => [$"{Connectors}/list/added", $"{Connectors}/added/list", $"{Singular}/added", "/es/v2/accounts/connectors"],
            EndpointNames.ListSupported =>
            [
                $"{Connectors}/supported?connectorId={Id}", $"{Connectors}/supported?srcConnectorId={Id}", $"{Connectors}/supported?destConnectorId={Id}",
                $"{Connectors}/supported/{Id}", $"{Singular}/{Id}/supported",
            ],
            EndpointNames.GetConfiguration =>
            [
                $"{Connectors}/{Id}/configuration", $"{Connectors}/{Id}/configurations", $"{Connectors}/config/{Id}", $"{Connectors}/config?connectorId={Id}",
                $"{Singular}/{Id}/config",
            ],
            _ => [],
        };
}
