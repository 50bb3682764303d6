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
            return new ProbeResult(
                $"{Humanize.Count(connectors.Length, "connector")} in the catalog", ListExamination.Of(client, EndpointNames.List, connectors.Length, []))
            {
                ConnectorIds = Usable(connectors.Select(connector => connector.ConnectorId)),
            };
        });

    public static Probe Added(string accountId) =>
        new(Endpoint.Named(EndpointNames.ListAdded), null, async (client, cancellationToken) =>
            Read(client, EndpointNames.ListAdded, await client.ListAddedAsync(accountId, query: null, cancellationToken), $"added to the sub-account"));

    public static Probe Connector(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.Get), connectorId, async (client, cancellationToken) =>
        {
            var connector = await client.GetConnectorAsync(connectorId, accountId, cancellationToken);
            return connector.ConnectorId == connectorId
                ? new ProbeResult($"the requested connector", new Examination(Verdict.Works, [.. EnvelopeFacts.Of(client.EnvelopeOf(EndpointNames.Get))]))
                : throw new ApiException(ApiFailure.InvalidResponse, $"The API returned another connector than the requested one");
        });

    public static Probe Supported(string accountId, string connectorId) =>
        new(Endpoint.Named(EndpointNames.ListSupported), connectorId, async (client, cancellationToken) =>
            Read(
                client,
                EndpointNames.ListSupported,
                await client.ListSupportedAsync(connectorId, accountId, query: null, cancellationToken),
                $"that can be connected with it"));

    /// <param name="configured">Whether the list of added connectors states that the configuration is complete.</param>
    public static Probe Configuration(string accountId, string connectorId, bool? configured, TimeProvider time) =>
        new(Endpoint.Named(EndpointNames.GetConfiguration), connectorId, async (client, cancellationToken) =>
        {
            var document = await client.GetConfigurationAsync(accountId, connectorId, cancellationToken);
            if (IsOfSomethingElse(document))
                throw new ApiException(ApiFailure.InvalidResponse, $"The API returned an object without any attribute of a configuration");
            var movesByItself = await TimestampProbe.MovesByItselfAsync(client, accountId, connectorId, document, time, cancellationToken);
            var examination = new ConfigurationExamination(document, configured, movesByItself);
            return new ProbeResult(Summarize(document), examination.Run(EnvelopeFacts.Of(client.EnvelopeOf(EndpointNames.GetConfiguration))))
            {
                Fields = document.Fields,
            };
        });

    private static Message Summarize(ConfigurationDocument document)
    {
        Message state = document.Configured switch
        {
            true => $"complete",
            false => $"not complete yet",
            null => $"not stated whether complete",
        };
        return $"a configuration of {Humanize.Count(document.Fields.Count, "field")}, {document.Fields.Count(field => field.Required)} of them required, {state}";
    }

    private static ProbeResult Read(ConnectorsClient client, string endpoint, ImmutableArray<AddedConnector> connectors, Message relation)
    {
        var unclear = connectors.SelectMany(connector => connector.NotUnderstood);
        var stated = connectors.Where(connector => connector.Configured is not null).DistinctBy(connector => connector.Catalogue.ConnectorId);
        return new ProbeResult($"{Humanize.Count(connectors.Length, "connector")} {relation}", ListExamination.Of(client, endpoint, connectors.Length, unclear))
        {
            ConnectorIds = Usable(connectors.Select(connector => connector.Catalogue.ConnectorId)),
            Configured = stated.ToImmutableDictionary(connector => connector.Catalogue.ConnectorId, connector => connector.Configured == true),
        };
    }

    // Every attribute is optional, but a response without any of them is that of another endpoint.
    private static bool IsOfSomethingElse(ConfigurationDocument document) =>
        document is { Fields.IsEmpty: true, ConnectionFields.IsEmpty: true, Exists: false, AuthUrl: null, Editable: null };

    // An id such as ".." would change the path of a request.
    private static ImmutableArray<string> Usable(IEnumerable<string> ids) => [.. ids.Where(id => ConnectorKey.Validate(id) is null)];
}
