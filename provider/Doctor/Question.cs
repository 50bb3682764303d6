using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Doctor;

/// <summary>A read of one endpoint, and how to put its answer into words.</summary>
/// <param name="ConnectorId">The connector that it is about; null for lists that need none.</param>
internal sealed record Question(Endpoint Endpoint, string? ConnectorId, Func<ConnectorsClient, CancellationToken, Task<Reading>> AskAsync)
{
    public static Question Catalogue(string accountId) =>
        new(Endpoint.Named(EndpointNames.List), null, async (client, cancellationToken) =>
        {
            var connectors = await client.ListAsync(accountId, query: null, cancellationToken);
            return new Reading($"{Words.Count(connectors.Length, "connector")} in the catalogue", [.. connectors.Select(connector => connector.ConnectorId)]);
        });

    public static Question Added(string accountId) =>
        new(Endpoint.Named(EndpointNames.ListAdded), null, async (client, cancellationToken) =>
        {
            var connectors = await client.ListAddedAsync(accountId, query: null, cancellationToken);
            return new Reading($"{Words.Count(connectors.Length, "connector")} added to the account", Ids(connectors));
        });

    public static Question Connector(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.Get), connectorId, async (client, cancellationToken) =>
        {
            var connector = await client.GetConnectorAsync(connectorId, accountId, cancellationToken);
            return connector.ConnectorId == connectorId
                ? new Reading("the connector that was asked for")
                : throw new ApiException(ApiFailure.Unreadable, "The platform answered with another connector than the one that was asked for");
        });

    public static Question Supported(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.ListSupported), connectorId, async (client, cancellationToken) =>
        {
            var connectors = await client.ListSupportedAsync(connectorId, accountId, query: null, cancellationToken);
            return new Reading($"{Words.Count(connectors.Length, "connector")} that can be at the other end of a connection", Ids(connectors));
        });

    public static Question Configuration(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.GetConfiguration), connectorId, async (client, cancellationToken) =>
        {
            var document = await client.GetConfigurationAsync(accountId, connectorId, cancellationToken);
            if (IsOfSomethingElse(document))
                throw new ApiException(ApiFailure.Unreadable, "The platform answered with an object that has nothing of a configuration");
            var required = document.Fields.Count(field => field.Required);
            return new Reading(
                $"a configuration of {Words.Count(document.Fields.Length, "field")}, {required} of them required, "
                    + (document.Configured ? "complete" : "not complete yet"));
        });

    // Every attribute may be left out; where all are, some other endpoint has answered.
    private static bool IsOfSomethingElse(ConfigurationDocument document) =>
        document is { Fields.IsEmpty: true, ConnectionFields.IsEmpty: true, Exists: false, AuthUrl: null, Editable: null };

    private static ImmutableArray<string> Ids(ImmutableArray<AddedConnector> connectors) =>
        [.. connectors.Select(connector => connector.Catalogue.ConnectorId)];
}
