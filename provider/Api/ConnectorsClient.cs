using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Typed client of the API: opens envelopes, combines pages, reads attributes, and registers each secret that a response contains. Every
/// method throws <see cref="ApiException"/> if the call fails.
/// </summary>
/// <remarks>This folder contains no name of a Pulumi setting or property.</remarks>
internal sealed class ConnectorsClient(IConnectorsApi api, ServerClock clock, SecretRegistry secrets)
{
    private readonly ListReader _lists = new();
    private readonly ConcurrentDictionary<string, EnvelopeForm> _envelopes = new(StringComparer.Ordinal);
    private volatile bool _readsMoveTimestamps;

    /// <inheritdoc cref="ServerClock.LastObserved"/>
    public DateTimeOffset? ServerTime => clock.LastObserved;

    /// <inheritdoc cref="ListReader.MemoryOf"/>
    public PagingMemory PagingOf(string endpoint) => _lists.MemoryOf(endpoint);

    /// <returns>The form of the last response of a read; null if it had no body, or there was none.</returns>
    public EnvelopeForm? EnvelopeOf(string endpoint) => _envelopes.GetValueOrDefault(endpoint);

    public Task<CatalogueConnector> GetConnectorAsync(string connectorId, string? accountId, CancellationToken cancellationToken) =>
        ApiCall.RunAsync(
            EndpointNames.Get,
            async () => CatalogueConnector.Read(
                Envelope.ReadObject(
                    await ObserveAsync(EndpointNames.Get, api.GetConnectorAsync(connectorId, accountId, cancellationToken)), EndpointNames.Get, CatalogueConnector.Attributes)),
            cancellationToken);

    /// <summary>Lists all connectors of the catalog that match.</summary>
    /// <param name="query">Keyword, or null for all connectors.</param>
    public Task<ImmutableArray<CatalogueConnector>> ListAsync(string? accountId, string? query, CancellationToken cancellationToken) =>
        ReadCompleteAsync(
            EndpointNames.List,
            new ListSource<CatalogueConnector>(
                EndpointNames.List,
                (size, offset) => ObserveAsync(EndpointNames.List, api.ListConnectorsAsync(accountId, query, size, offset, cancellationToken)),
                CatalogueConnector.ReadItem,
                connector => connector.ConnectorId),
            cancellationToken);

    /// <summary>Lists all connectors that this one can be connected with.</summary>
    public Task<ImmutableArray<AddedConnector>> ListSupportedAsync(
        string connectorId, string accountId, string? query, CancellationToken cancellationToken) =>
        ReadCompleteAsync(
            EndpointNames.ListSupported,
            new ListSource<AddedConnector>(
                EndpointNames.ListSupported,
                (size, offset) => ObserveAsync(
                    EndpointNames.ListSupported, api.ListSupportedConnectorsAsync(connectorId, accountId, query, size, offset, cancellationToken)),
                AddedConnector.ReadItem,
                connector => connector.Catalogue.ConnectorId),
            cancellationToken);

    /// <summary>Lists all connectors of a sub-account that match.</summary>
    /// <param name="query">Keyword, or null for all connectors.</param>
    public Task<ImmutableArray<AddedConnector>> ListAddedAsync(string accountId, string? query, CancellationToken cancellationToken) =>
        ReadCompleteAsync(EndpointNames.ListAdded, AddedSource(accountId, query, cancellationToken), cancellationToken);

    /// <inheritdoc cref="ListReader.ReadAsync{T}"/>
    public Task<PagedList<AddedConnector>> ReadAddedAsync(string accountId, CancellationToken cancellationToken) =>
        ApiCall.RunAsync(EndpointNames.ListAdded, () => _lists.ReadAsync(AddedSource(accountId, query: null, cancellationToken)), cancellationToken);

    /// <inheritdoc cref="ListReader.CompleteAsync{T}"/>
    public Task<PagedList<AddedConnector>> CompleteAddedAsync(string accountId, PagedList<AddedConnector> list, CancellationToken cancellationToken) =>
        ApiCall.RunAsync(EndpointNames.ListAdded, () => _lists.CompleteAsync(AddedSource(accountId, query: null, cancellationToken), list), cancellationToken);

    public Task AddAsync(string accountId, IEnumerable<string> connectorIds, CancellationToken cancellationToken) =>
        WriteAsync(EndpointNames.Add, write => api.AddConnectorsAsync(accountId, Ids(connectorIds), write, write.Token), cancellationToken);

    public Task RemoveAsync(string accountId, IEnumerable<string> connectorIds, CancellationToken cancellationToken) =>
        WriteAsync(EndpointNames.Remove, write => api.RemoveConnectorsAsync(accountId, Ids(connectorIds), write, write.Token), cancellationToken);

    /// <summary>Ignores the timestamps of configurations from now on, because each read moves them.</summary>
    public void IgnoreTimestamps() => _readsMoveTimestamps = true;

    public Task<ConfigurationDocument> GetConfigurationAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        ApiCall.RunAsync(
            EndpointNames.GetConfiguration,
            async () =>
            {
                var response = await ObserveAsync(EndpointNames.GetConfiguration, api.GetConfigurationAsync(connectorId, accountId, cancellationToken));
                var document = ConfigurationDocument.Read(Envelope.ReadObject(response, EndpointNames.GetConfiguration, ConfigurationDocument.Attributes));
                secrets.Register(document.AuthUrl);
                foreach (var field in document.Fields.Where(field => field is { Sensitivity: not Sensitivity.Plain, HasMaskedValue: false }))
                    secrets.Register(LenientJson.GetString(field.Value));
                return _readsMoveTimestamps ? document.WithoutTimestamp() : document;
            },
            cancellationToken);

    /// <returns>The address for consent, or null if the response contains none.</returns>
    public async Task<string?> ConfigureAsync(string accountId, string connectorId, ConfigurationWrite payload, CancellationToken cancellationToken)
    {
        var body = payload.ToJson();
        var response = await WriteAsync(
            EndpointNames.Configure, write => api.ConfigureAsync(connectorId, accountId, body, write, write.Token), cancellationToken);
        var authUrl = LenientJson.GetString(response?["authUrl"]);
        secrets.Register(authUrl);
        return authUrl;
    }

    private static JObject Ids(IEnumerable<string> connectorIds) => new() { ["connectorIds"] = new JArray(connectorIds) };

    private static async Task<JObject?> WriteAsync(
        [ConstantExpected] string endpoint, Func<WriteCancellation, Task<JObject?>> sendAsync, CancellationToken cancellationToken)
    {
        using var write = new WriteCancellation(cancellationToken);
        return await ApiCall.RunAsync(endpoint, async () => Envelope.ReadOptional(await sendAsync(write)), write.Token);
    }

    private async Task<JObject?> ObserveAsync(string endpoint, Task<JObject?> read)
    {
        var response = await read;
        if (response is not null)
            _envelopes[endpoint] = EnvelopeForm.Read(response);
        return response;
    }

    private Task<ImmutableArray<T>> ReadCompleteAsync<T>([ConstantExpected] string endpoint, ListSource<T> source, CancellationToken cancellationToken)
        where T : class =>
        ApiCall.RunAsync(endpoint, async () => (await _lists.ReadCompleteAsync(source)).Items, cancellationToken);

    private ListSource<AddedConnector> AddedSource(string accountId, string? query, CancellationToken cancellationToken) =>
        new(
            EndpointNames.ListAdded,
            (size, offset) => ObserveAsync(EndpointNames.ListAdded, api.ListAddedConnectorsAsync(accountId, query, size, offset, cancellationToken)),
            AddedConnector.ReadItem,
            added => added.Catalogue.ConnectorId);
}
