using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api;

/// <summary>
/// The API in its own words: envelopes opened, pages put together, attributes read. Every method throws <see cref="ApiException"/> where
/// the platform refuses or does not answer.
/// </summary>
/// <remarks>This folder speaks REST and knows no Pulumi word.</remarks>
internal sealed class ConnectorsClient(IConnectorsApi api, PlatformClock clock)
{
    /// <summary>Items asked for a page. The maximum is not documented; the sample asks for 10.</summary>
    public const int PageSize = 100;

    /// <summary>A list that goes on longer than this repeats itself.</summary>
    private const int MostPages = 1000;

    /// <summary>How often a list that changes while it is read is read again.</summary>
    private const int MostReadings = 4;

    /// <inheritdoc cref="PlatformClock.LastSeen"/>
    public DateTimeOffset? PlatformTime => clock.LastSeen;

    public async Task<CatalogueConnector> GetConnectorAsync(string connectorId, string? accountId, CancellationToken cancellationToken) =>
        CatalogueConnector.Read(Envelope.Object(await api.GetConnectorAsync(connectorId, accountId, cancellationToken), EndpointNames.Get));

    /// <param name="query">Keyword, or null for everything.</param>
    public Task<ImmutableArray<CatalogueConnector>> ListAsync(string? accountId, string? query, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            EndpointNames.List,
            (size, offset) => api.ListConnectorsAsync(accountId, query, size, offset, cancellationToken),
            CatalogueConnector.Read,
            connector => connector.ConnectorId);

    /// <summary>Connectors that can stand at the other end of a connection with this one.</summary>
    public Task<ImmutableArray<AddedConnector>> ListSupportedAsync(
        string connectorId, string accountId, string? query, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            EndpointNames.ListSupported,
            (size, offset) => api.ListSupportedConnectorsAsync(connectorId, accountId, query, size, offset, cancellationToken),
            AddedConnector.Read,
            connector => connector.Catalogue.ConnectorId);

    public Task<ImmutableArray<AddedConnector>> ListAddedAsync(string accountId, string? query, CancellationToken cancellationToken) =>
        ReadPagesAsync(
            EndpointNames.ListAdded,
            (size, offset) => api.ListAddedConnectorsAsync(accountId, query, size, offset, cancellationToken),
            AddedConnector.Read,
            added => added.Catalogue.ConnectorId);

    public async Task AddAsync(string accountId, IEnumerable<string> connectorIds, CancellationToken cancellationToken)
    {
        using var ticket = new WriteTicket(cancellationToken);
        Envelope.Optional(await api.AddConnectorsAsync(accountId, Ids(connectorIds), ticket, ticket.Token), EndpointNames.Add);
    }

    public async Task RemoveAsync(string accountId, IEnumerable<string> connectorIds, CancellationToken cancellationToken)
    {
        using var ticket = new WriteTicket(cancellationToken);
        Envelope.Optional(await api.RemoveConnectorsAsync(accountId, Ids(connectorIds), ticket, ticket.Token), EndpointNames.Remove);
    }

    public async Task<ConfigurationDocument> GetConfigurationAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        ConfigurationDocument.Read(
            Envelope.Object(await api.GetConfigurationAsync(connectorId, accountId, cancellationToken), EndpointNames.GetConfiguration));

    /// <returns>The address for consent, where the platform hands one out.</returns>
    public async Task<string?> ConfigureAsync(string accountId, string connectorId, ConfigurationWrite write, CancellationToken cancellationToken)
    {
        using var ticket = new WriteTicket(cancellationToken);
        var answer = await api.ConfigureAsync(connectorId, accountId, write.ToJson(), ticket, ticket.Token);
        return JsonReading.Text(Envelope.Optional(answer, EndpointNames.Configure)?["authUrl"]);
    }

    private static JObject Ids(IEnumerable<string> connectorIds) => new() { ["connectorIds"] = new JArray(connectorIds) };

    private static async Task<ImmutableArray<T>> ReadPagesAsync<T>(
        string endpoint, Func<int, int, Task<JObject?>> readPage, Func<JObject, T> readItem, Func<T, string> id)
    {
        for (var reading = 0; reading < MostReadings; reading++)
        {
            if (await TryReadPagesAsync(endpoint, readPage, readItem, id) is { } items)
                return [.. items];
        }

        throw new ApiException(
            ApiFailure.Unreadable, $"Endpoint '{endpoint}' gave {MostReadings} times a list that changes or repeats itself from page to page; try again");
    }

    // A list tells no total: it ends with a page that is not full. Each page begins with the last item of the one before it; where it does
    // not, the list has moved under the reader, who would miss something, and the reading is worth nothing.
    private static async Task<List<T>?> TryReadPagesAsync<T>(
        string endpoint, Func<int, int, Task<JObject?>> readPage, Func<JObject, T> readItem, Func<T, string> id)
    {
        var items = new List<T>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < MostPages; page++)
        {
            var entries = Envelope.Array(await readPage(PageSize, Math.Max(items.Count - 1, 0)), endpoint).OfType<JObject>().Select(readItem).ToList();
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

    // The platform may give smaller pages than it was asked for. A list that is cut short would make connectors look as if they were gone;
    // so a page of a length at which such limits stand is followed by another request.
    private static bool MayBeFull(int count) => count is >= PageSize or 10 or 20 or 25 or 50;
}
