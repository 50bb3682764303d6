using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>A read of one endpoint with a summary of its response.</summary>
/// <param name="ConnectorId">Connector of the endpoint; null for lists that need none.</param>
internal sealed record Probe(Endpoint Endpoint, string? ConnectorId, Func<ConnectorsClient, CancellationToken, Task<ProbeResult>> ReadAsync)
{
    public static Probe Catalogue(string accountId) =>
        new(Endpoint.Named(EndpointNames.List), null, async (client, cancellationToken) =>
        {
            var connectors = await client.ListAsync(accountId, query: null, cancellationToken);
            return new ProbeResult($"{Humanize.Count(connectors.Length, "connector")} in the catalog", Usable(connectors.Select(connector => connector.ConnectorId)));
        });

    public static Probe Added(string accountId) =>
        new(Endpoint.Named(EndpointNames.ListAdded), null, async (client, cancellationToken) =>
        {
            var connectors = await client.ListAddedAsync(accountId, query: null, cancellationToken);
            return new ProbeResult($"{Humanize.Count(connectors.Length, "connector")} added to the sub-account", Ids(connectors));
        });

    public static Probe Connector(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.Get), connectorId, async (client, cancellationToken) =>
        {
            var connector = await client.GetConnectorAsync(connectorId, accountId, cancellationToken);
            return connector.ConnectorId == connectorId
                ? new ProbeResult($"the requested connector")
                : throw new ApiException(ApiFailure.InvalidResponse, $"The API returned another connector than the requested one");
        });

    public static Probe Supported(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.ListSupported), connectorId, async (client, cancellationToken) =>
        {
            var connectors = await client.ListSupportedAsync(connectorId, accountId, query: null, cancellationToken);
            return new ProbeResult($"{Humanize.Count(connectors.Length, "connector")} that can be connected with it", Ids(connectors));
        });

    public static Probe Configuration(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.GetConfiguration), connectorId, async (client, cancellationToken) =>
        {
            var document = await client.GetConfigurationAsync(accountId, connectorId, cancellationToken);
            if (IsOfSomethingElse(document))
                throw new ApiException(ApiFailure.InvalidResponse, $"The API returned an object without any attribute of a configuration");
            var required = document.Fields.Count(field => field.Required);
            return new ProbeResult(
                $"a configuration of {Humanize.Count(document.Fields.Count, "field")}, {required} of them required, "
                    + $"{(document.Configured == true ? (Message)$"complete" : $"not complete yet")}");
        });

    // Every attribute is optional, but a response without any of them is that of another endpoint.
    private static bool IsOfSomethingElse(ConfigurationDocument document) =>
        document is { Fields.IsEmpty: true, ConnectionFields.IsEmpty: true, Exists: false, AuthUrl: null, Editable: null };

    private static ImmutableArray<string> Ids(ImmutableArray<AddedConnector> connectors) =>
        Usable(connectors.Select(connector => connector.Catalogue.ConnectorId));

    // An id such as ".." would change the path of a request.
    private static ImmutableArray<string> Usable(IEnumerable<string> ids) => [.. ids.Where(id => ConnectorKey.Validate(id) is null)];
}
