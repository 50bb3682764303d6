using System.Collections.Immutable;

namespace Pulumi.Connectors.Api.Routing;

/// <summary>
/// An endpoint of the Connectors API with its default route. Only the token endpoint and Get Connector have a documented path; the others
/// are inferred from their siblings, so each route can be overridden.
/// </summary>
/// <param name="Name">Name of the endpoint in overrides and messages.</param>
/// <param name="Template">Path; <c>{connectorId}</c> stands for the connector's id.</param>
internal sealed record Endpoint(string Name, HttpMethod Method, string Template)
{
    public const string ConnectorIdPlaceholder = "{connectorId}";

    private const string Connectors = "/es/v2/connectors";

    public static ImmutableArray<Endpoint> All { get; } =
    [
        new(EndpointNames.Token, HttpMethod.Post, "/es/v2/oauth/client-token"),
        new(EndpointNames.Get, HttpMethod.Get, $"{Connectors}/{ConnectorIdPlaceholder}"),
        new(EndpointNames.List, HttpMethod.Get, Connectors),
        new(EndpointNames.Add, HttpMethod.Post, Connectors),
        new(EndpointNames.ListAdded, HttpMethod.Get, $"{Connectors}/added"),
        new(EndpointNames.ListSupported, HttpMethod.Get, $"{Connectors}/{ConnectorIdPlaceholder}/supported"),
        new(EndpointNames.GetConfiguration, HttpMethod.Get, $"{Connectors}/{ConnectorIdPlaceholder}/config"),
        new(EndpointNames.Configure, HttpMethod.Post, $"{Connectors}/{ConnectorIdPlaceholder}/config"),
        new(EndpointNames.Remove, HttpMethod.Delete, Connectors),
    ];

    public Route BuiltIn => new(Method, Template);

    /// <summary>Whether a request can be repeated without harm, whichever method an override uses.</summary>
    public bool IsSafeToRepeat => Method == HttpMethod.Get || Name == EndpointNames.Token;

    public bool NeedsConnectorId => Template.Contains(ConnectorIdPlaceholder, StringComparison.Ordinal);

    public static Endpoint Named(string name) => All.First(endpoint => endpoint.Name == name);
}
