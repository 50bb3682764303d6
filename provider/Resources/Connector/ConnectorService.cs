using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Finds, adds and removes the connectors of sub-accounts, and verifies the outcome of each write.</summary>
internal sealed class ConnectorService
{
    private readonly ConnectorsClient _client;
    private readonly ConnectorLists _lists;
    private readonly ConnectorAdder _adder;
    private readonly ConnectorRemover _remover;
    private readonly ConcurrentDictionary<string, bool> _inCatalogue = new(StringComparer.Ordinal);

    /// <param name="maxRetries">How often a write is sent again while a list shows that nothing was done.</param>
    /// <param name="onWait">Receives a message before each wait.</param>
    public ConnectorService(ConnectorsClient client, BatchingConnectorsClient accounts, int maxRetries, TimeProvider time, Action<Message>? onWait = null)
    {
        _client = client;
        _lists = new ConnectorLists(accounts);
        var polling = new Polling(time, onWait);
        _adder = new ConnectorAdder(accounts, _lists, maxRetries, polling);
        _remover = new ConnectorRemover(accounts, _lists, maxRetries, polling);
    }

    /// <summary>Finds a connector that may or may not be added.</summary>
    /// <param name="accepts">Whether the connector, or null for its absence, is accepted from a list that is up to a minute old.</param>
    /// <returns>Null if a complete list does not contain it.</returns>
    public async Task<AddedConnector?> FindAsync(ConnectorKey key, Func<AddedConnector?, bool> accepts, CancellationToken cancellationToken) =>
        (await _lists.ListAsync(key, accepts, cancellationToken)).Find(key.ConnectorId);

    /// <summary>Finds a connector that is expected to be added, because the state contains it.</summary>
    /// <returns>Null if a complete list that was requested after this call does not contain it.</returns>
    public async Task<AddedConnector?> FindExpectedAsync(ConnectorKey key, CancellationToken cancellationToken) =>
        (await _lists.ListExpectedAsync(key, accepts: _ => true, cancellationToken)).Find(key.ConnectorId);

    /// <summary>Whether a connector that the stack has added is still in the sub-account.</summary>
    public async Task<bool> IsAddedAsync(ConnectorKey key, CancellationToken cancellationToken) => await FindExpectedAsync(key, cancellationToken) is not null;

    /// <returns>Null also if the list cannot be read.</returns>
    /// <inheritdoc cref="FindAsync"/>
    public Task<AddedConnector?> TryFindAsync(ConnectorKey key, CancellationToken cancellationToken) =>
        TryFindAsync(key, accepts: _ => true, cancellationToken);

    /// <returns>Null also if the list cannot be read.</returns>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<AddedConnector?> TryFindAsync(ConnectorKey key, Func<AddedConnector?, bool> accepts, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(key, accepts, cancellationToken);
        }
        catch (ProviderException)
        {
            return null;
        }
    }

    /// <summary>Lists added connectors without the cache.</summary>
    /// <param name="query">Keyword, or null for all connectors.</param>
    public async Task<ImmutableArray<AddedConnector>> SearchAsync(string accountId, string? query, CancellationToken cancellationToken)
    {
        try
        {
            return await _client.ListAddedAsync(accountId, query, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(ConnectorLists.Listing(accountId));
        }
    }

    /// <exception cref="ProviderException">The catalog does not contain the connector.</exception>
    public async Task ThrowIfNotInCatalogueAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (_inCatalogue.ContainsKey(key.ConnectorId))
            return;
        try
        {
            await _client.GetConnectorAsync(key.ConnectorId, key.AccountId, cancellationToken);
            _inCatalogue[key.ConnectorId] = true;
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound)
        {
            throw NotInCatalogue(key, exception);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException($"look up connector '{key.Connector}' in the catalog");
        }
    }

    /// <inheritdoc cref="ConnectorAdder.AddAsync"/>
    public Task<AddResult> AddAsync(ConnectorKey key, bool adopts, PropertyMap inputs, SentWrites writes, CancellationToken cancellationToken) =>
        _adder.AddAsync(key, adopts, inputs, writes, cancellationToken);

    /// <inheritdoc cref="ConnectorRemover.RemoveAsync"/>
    public Task RemoveAsync(ConnectorKey key, bool removeIfUseUnknown, SentWrites writes, CancellationToken cancellationToken) =>
        _remover.RemoveAsync(key, removeIfUseUnknown, writes, cancellationToken);

    public static ProviderException NotInCatalogue(ConnectorKey key, ApiException exception) =>
        new(
            ProviderFailure.NotFound,
            $"Connector '{key.Connector}' is not in the catalog of sub-account '{key.Account}'.",
            FailureTable.Detail(exception),
            $"Look up its id with the function getConnector or getConnectors.",
            exception);
}
