using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Api.Routing;
using Refit;

namespace Pulumi.Connectors.Api;

/// <summary>
/// The eight endpoints of <see cref="Endpoint.All"/>. Responses are envelopes,
/// <c>{"statusCode": 200, "statusMessage": "…", "response": …}</c>; failures are <see cref="ApiException"/>.
/// </summary>
/// <remarks>A response without a body is null. Each method names its endpoint in a header that <see cref="RouteHandler"/> removes before the request is sent.</remarks>
internal interface IConnectorsApi
{
    [Get("/es/v2/connectors/{connectorId}")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.Get}")]
    Task<JObject?> GetConnectorAsync(string connectorId, string? accountId, CancellationToken cancellationToken);

    /// <param name="q">Keyword, or null for all connectors.</param>
    /// <param name="size">Items of a page.</param>
    /// <param name="offset">Items to skip.</param>
    [Get("/es/v2/connectors")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.List}")]
    Task<JObject?> ListConnectorsAsync(string? accountId, string? q, int size, int offset, CancellationToken cancellationToken);

    /// <param name="body"><c>{"connectorIds": ["…"]}</c></param>
    [Post("/es/v2/connectors")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.Add}")]
    Task<JObject?> AddConnectorsAsync(
        string accountId, [Body] JObject body, [Property(WriteCancellation.OptionName)] WriteCancellation write, CancellationToken cancellationToken);

    [Get("/es/v2/connectors/added")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.ListAdded}")]
    Task<JObject?> ListAddedConnectorsAsync(string accountId, string? q, int size, int offset, CancellationToken cancellationToken);

    [Get("/es/v2/connectors/{connectorId}/supported")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.ListSupported}")]
    Task<JObject?> ListSupportedConnectorsAsync(
        string connectorId, string accountId, string? q, int size, int offset, CancellationToken cancellationToken);

    [Get("/es/v2/connectors/{connectorId}/config")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.GetConfiguration}")]
    Task<JObject?> GetConfigurationAsync(string connectorId, string accountId, CancellationToken cancellationToken);

    /// <param name="body"><c>{"name": "…", "secretConfig": {field: value}, "secretName": "…", "configurationId": "…"}</c></param>
    [Post("/es/v2/connectors/{connectorId}/config")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.Configure}")]
    Task<JObject?> ConfigureAsync(
        string connectorId,
        string accountId,
        [Body] JObject body,
        [Property(WriteCancellation.OptionName)] WriteCancellation write,
        CancellationToken cancellationToken);

    /// <param name="body"><c>{"connectorIds": ["…"]}</c></param>
    [Delete("/es/v2/connectors")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.Remove}")]
    Task<JObject?> RemoveConnectorsAsync(
        string accountId, [Body] JObject body, [Property(WriteCancellation.OptionName)] WriteCancellation write, CancellationToken cancellationToken);
}
