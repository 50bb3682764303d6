using System.Collections.Immutable;

namespace Pulumi.Connectors.Api;

/// <summary>
/// An endpoint of the Connectors API and where it is by default. Only the token and Get Connector have a published path; the others are
/// inferred from their siblings, so the provider's <c>routes</c> setting can move each of them.
/// </summary>
/// <param name="Name">How <c>routes</c> and messages call it.</param>
/// <param name="Template">Path; <c>{connectorId}</c> stands for the connector's id.</param>
/// <param name="Documented">Whether the path is published.</param>
internal sealed record Endpoint(string Name, HttpMethod Method, string Template, bool Documented)
{
    public const string ConnectorIdPlaceholder = "{connectorId}";

    private const string Connectors = "/es/v2/connectors";

    public static ImmutableArray<Endpoint> All { get; } =
    [
        new(EndpointNames.Token, HttpMethod.Post, "/es/v2/oauth/client-token", Documented: true),
        new(EndpointNames.Get, HttpMethod.Get, $"{Connectors}/{ConnectorIdPlaceholder}", Documented: true),
        new(EndpointNames.List, HttpMethod.Get, Connectors, Documented: false),
        new(EndpointNames.Add, HttpMethod.Post, Connectors, Documented: false),
        new(EndpointNames.ListAdded, HttpMethod.Get, $"{Connectors}/added", Documented: false),
        new(EndpointNames.ListSupported, HttpMethod.Get, $"{Connectors}/{ConnectorIdPlaceholder}/supported", Documented: false),
        new(EndpointNames.GetConfiguration, HttpMethod.Get, $"{Connectors}/{ConnectorIdPlaceholder}/config", Documented: false),
        new(EndpointNames.Configure, HttpMethod.Post, $"{Connectors}/{ConnectorIdPlaceholder}/config", Documented: false),
        new(EndpointNames.Remove, HttpMethod.Delete, Connectors, Documented: false),
    ];

    public static Endpoint Named(string name) => All.First(endpoint => endpoint.Name == name);

    public Route BuiltIn => new(Method, Template);

    /// <summary>Whether asking again does no harm, wherever and by whichever method it is served.</summary>
    public bool ChangesNothing => Method == HttpMethod.Get || Name == EndpointNames.Token;

    public bool NeedsConnectorId => Template.Contains(ConnectorIdPlaceholder, StringComparison.Ordinal);
}
