using Pulumi.Connectors.Api.Routing;

namespace Pulumi.Connectors.Doctor;

/// <summary>
/// Candidate routes of a read whose path is inferred: in the style of its siblings (plural nouns, an id before the verb, words as sub-paths) and
/// of the API's first version (singular nouns). Writes have none, because trying them would change something.
/// </summary>
/// <remarks>
/// A filter on the path of another endpoint, such as <c>connectors?added=true</c>, is no candidate: a platform that ignores unknown parameters
/// returns the whole catalog there.
/// </remarks>
internal static class CandidateRoutes
{
    private const string Connectors = "/es/v2/connectors";
    private const string Singular = "/es/v2/connector";
    private const string Id = Endpoint.ConnectorIdPlaceholder;

    /// <summary>Returns the candidates, the most likely one first. The built-in route is one of them.</summary>
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
