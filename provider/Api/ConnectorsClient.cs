using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
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
    /// <summary>Requested items of a page. The maximum is not documented; the printed sample requests 10.</summary>
    public const int PageSize = 100;

    /// <summary>A longer list repeats itself.</summary>
    private const int MaxPages = 1000;

    /// <summary>Reads of a list that changes while it is read.</summary>
    private const int MaxAttempts = 4;

    /// <inheritdoc cref="ServerClock.LastObserved"/>
    public DateTimeOffset? ServerTime => clock.LastObserved;

    public Task<CatalogueConnector> GetConnectorAsync(string connectorId, string? accountId, CancellationToken cancellationToken) =>
        ApiCall.RunAsync(
            EndpointNames.Get,
            async () => CatalogueConnector.Read(Envelope.ReadObject(await api.GetConnectorAsync(connectorId, accountId, cancellationToken), EndpointNames.Get)),
            cancellationToken);

    /// <param name="query">Keyword, or null for all connectors.</param>
    public Task<ImmutableArray<CatalogueConnector>> ListAsync(string? accountId, string? query, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            EndpointNames.List,
            (size, offset) => api.ListConnectorsAsync(accountId, query, size, offset, cancellationToken),
            CatalogueConnector.Read,
            connector => connector.ConnectorId,
            cancellationToken);

    /// <summary>Lists the connectors that this one can be connected with.</summary>
    public Task<ImmutableArray<AddedConnector>> ListSupportedAsync(
        string connectorId, string accountId, string? query, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            EndpointNames.ListSupported,
            (size, offset) => api.ListSupportedConnectorsAsync(connectorId, accountId, query, size, offset, cancellationToken),
            AddedConnector.Read,
            connector => connector.Catalogue.ConnectorId,
            cancellationToken);

    public Task<ImmutableArray<AddedConnector>> ListAddedAsync(string accountId, string? query, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            EndpointNames.ListAdded,
            (size, offset) => api.ListAddedConnectorsAsync(accountId, query, size, offset, cancellationToken),
            AddedConnector.Read,
            added => added.Catalogue.ConnectorId,
            cancellationToken);

    public Task AddAsync(string accountId, IEnumerable<string> connectorIds, CancellationToken cancellationToken) =>
        WriteAsync(EndpointNames.Add, write => api.AddConnectorsAsync(accountId, Ids(connectorIds), write, write.Token), cancellationToken);

    public Task RemoveAsync(string accountId, IEnumerable<string> connectorIds, CancellationToken cancellationToken) =>
        WriteAsync(EndpointNames.Remove, write => api.RemoveConnectorsAsync(accountId, Ids(connectorIds), write, write.Token), cancellationToken);

    public Task<ConfigurationDocument> GetConfigurationAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        ApiCall.RunAsync(
            EndpointNames.GetConfiguration,
            async () =>
            {
                var response = await api.GetConfigurationAsync(connectorId, accountId, cancellationToken);
                var document = ConfigurationDocument.Read(Envelope.ReadObject(response, EndpointNames.GetConfiguration));
                secrets.Register(document.AuthUrl);
                foreach (var field in document.Fields.Where(field => field is { IsSecret: true, HasMaskedValue: false }))
                    secrets.Register(LenientJson.GetString(field.Value));
                return document;
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
        return await ApiCall.RunAsync(endpoint, async () => Envelope.ReadOptional(await sendAsync(write), endpoint), write.Token);
    }

    private static Task<ImmutableArray<T>> ReadPagesAsync<T>(
        [ConstantExpected] string endpoint,
        Func<int, int, Task<JObject?>> readPage,
        Func<JObject, T> readItem,
        Func<T, string> id,
        CancellationToken cancellationToken) =>
        ApiCall.RunAsync(endpoint, () => ReadPagesAsync(endpoint, readPage, readItem, id), cancellationToken);

    private static async Task<ImmutableArray<T>> ReadPagesAsync<T>(
        [ConstantExpected] string endpoint, Func<int, int, Task<JObject?>> readPage, Func<JObject, T> readItem, Func<T, string> id)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await TryReadPagesAsync(endpoint, readPage, readItem, id) is { } items)
                return [.. items];
        }

        throw new ApiException(
            ApiFailure.InvalidResponse, $"Endpoint '{Message.Own(endpoint)}' returned a list that changed or repeated itself between pages in {MaxAttempts} reads");
    }

    // Responses carry no total, so a short page ends the list. Pages overlap by one item; if the overlap does not match, the list changed
    // meanwhile and the whole read is discarded.
    private static async Task<List<T>?> TryReadPagesAsync<T>(
        [ConstantExpected] string endpoint, Func<int, int, Task<JObject?>> readPage, Func<JObject, T> readItem, Func<T, string> id)
    {
        var items = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < MaxPages; page++)
        {
            var response = await readPage(PageSize, Math.Max(items.Count - 1, 0));
            var entries = Envelope.ReadArray(response, endpoint).OfType<JObject>().Select(readItem).ToList();
            if (page > 0 && (entries.Count == 0 || id(entries[0]) != id(items[^1])))
                return null;
            foreach (var entry in entries.Skip(page == 0 ? 0 : 1))
            {
                if (!seen.Add(id(entry)))
                    return null;
                items.Add(entry);
            }

            if (!MayBeFull(entries.Count))
                return items;
        }

        return null;
    }

    // The platform may return smaller pages than requested. A truncated list would make connectors look removed, so a page of a common
    // page size is followed by another request.
    private static bool MayBeFull(int count) => count is >= PageSize or 10 or 20 or 25 or 50;
}
