using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Finds, adds and removes the connectors of sub-accounts, and verifies the outcome of each write.</summary>
internal sealed class ConnectorService(ConnectorsClient client, BatchingConnectorsClient accounts, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _inCatalogue = new(StringComparer.Ordinal);

    /// <summary>Finds a connector that may or may not be added.</summary>
    /// <returns>Null if a complete list, at most a minute old, does not contain it.</returns>
    public async Task<AddedConnector?> FindAsync(ConnectorKey key, CancellationToken cancellationToken) =>
        (await ListCompleteAsync(key, after: 0, cancellationToken)).Find(key.ConnectorId);

    /// <summary>Finds a connector that is expected to be added, because the state contains it.</summary>
    /// <returns>Null if a complete list that was requested after this call does not contain it.</returns>
    public async Task<AddedConnector?> FindExpectedAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        var start = accounts.Position;
        if ((await ListAsync(key.AccountId, otherThan: null, cancellationToken)).Find(key.ConnectorId) is { } found)
            return found;
        var list = await ListCompleteAsync(key, start, cancellationToken);

        // An empty list is more often a fault of the platform than a sub-account that was emptied.
        if (list.IsEmpty)
            list = await ListCompleteAsync(key, accounts.Position, cancellationToken);
        return list.Find(key.ConnectorId);
    }

    /// <returns>Null also if the list cannot be read.</returns>
    public async Task<AddedConnector?> TryFindAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(key, cancellationToken);
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
            return await client.ListAddedAsync(accountId, query, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Listing(accountId));
        }
    }

    /// <exception cref="ProviderException">The catalog does not contain the connector.</exception>
    public async Task ThrowIfNotInCatalogueAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (_inCatalogue.ContainsKey(key.ConnectorId))
            return;
        try
        {
            await client.GetConnectorAsync(key.ConnectorId, key.AccountId, cancellationToken);
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

    /// <param name="inputs">Inputs for the state if the connector does not become visible in time.</param>
    /// <exception cref="PartialResourceException">The connector was added, but the list does not show it.</exception>
    public async Task<AddedConnector> AddAsync(ConnectorKey key, PropertyMap inputs, SentWrites writes, CancellationToken cancellationToken)
    {
        ApiException? unknownOutcome;
        try
        {
            unknownOutcome = await writes.SendAsync(
                key.ToString(),
                new KeptState(key.ToString(), State: inputs, inputs),
                () => accounts.AddAsync(key.AccountId, key.ConnectorId, cancellationToken));
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound)
        {
            throw NotInCatalogue(key, exception);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Adding(key));
        }

        if (await WaitUntilListedAsync(key, cancellationToken) is { } added)
            return added;
        if (unknownOutcome is null)
            throw NotListed(key, inputs);
        writes.Undo();
        throw unknownOutcome.ToProviderException(Adding(key));
    }

    /// <param name="removeIfUseUnknown">Whether to remove it if the platform does not state how many connections use it.</param>
    /// <exception cref="ProviderException">Connections use the connector or may use it, or the platform did not remove it.</exception>
    public async Task RemoveAsync(ConnectorKey key, bool removeIfUseUnknown, SentWrites writes, CancellationToken cancellationToken)
    {
        if (await FindExpectedAsync(key, cancellationToken) is not { } added)
            return;
        if (added.InUse == true)
            throw InUse(key, added);
        if (added.InUse is null && !removeIfUseUnknown)
            throw UseUnknown(key, added);
        var failure = await SendRemoveAsync(key, writes, cancellationToken);

        // The list shows the outcome: the connector is gone, in use, or still there.
        if (failure is null || await FindExpectedAsync(key, cancellationToken) is not { } remaining)
            return;
        writes.Undo();
        throw remaining.InUse switch
        {
            true => InUse(key, remaining),
            null when failure.Failure == ApiFailure.Conflict => RefusedAsInUse(key, failure),
            _ => failure.ToProviderException(Removing(key)),
        };
    }

    private static Message Listing(string accountId) => $"list the connectors of sub-account '{new KnownText(accountId)}'";

    private static Message Adding(ConnectorKey key) => $"add connector '{key.Connector}' to sub-account '{key.Account}'";

    private static Message Removing(ConnectorKey key) => $"remove connector '{key.Connector}' from sub-account '{key.Account}'";

    private static ProviderException NotInCatalogue(ConnectorKey key, ApiException exception) =>
        new(
            ProviderFailure.NotFound,
            $"Connector '{key.Connector}' is not in the catalog of sub-account '{key.Account}'.",
            FailureTable.Detail(exception),
            $"Look up its id with the function getConnector or getConnectors.",
            exception);

    private static PartialResourceException NotListed(ConnectorKey key, PropertyMap inputs) =>
        new(
            key.ToString(),
            inputs,
            inputs,
            [$"The platform accepted connector '{key.Connector}', but does not list it in sub-account '{key.Account}' yet. Run `pulumi refresh`, "
                + $"then `pulumi up` again."]);

    private static ProviderException InUse(ConnectorKey key, AddedConnector added) =>
        new(
            ProviderFailure.Precondition,
            $"Could not remove connector '{key.Connector}' from sub-account '{key.Account}'.",
            $"Connections use it: {Describe(added.SourceConnections)} as their source, {Describe(added.DestinationConnections)} as their destination.",
            $"Delete these connections first.");

    private static Message Describe(int? connections) => connections is { } known ? $"{known}" : (Message)$"an unknown number";

    private static ProviderException UseUnknown(ConnectorKey key, AddedConnector added) =>
        new(
            ProviderFailure.Precondition,
            $"Could not remove connector '{key.Connector}' from sub-account '{key.Account}'.",
            (added.SourceConnections, added.DestinationConnections) switch
            {
                (null, null) => (Message)$"The platform does not state how many connections use it as their source (srcConnections) or as their destination (destConnections).",
                (null, _) => $"The platform does not state how many connections use it as their source (srcConnections).",
                _ => $"The platform does not state how many connections use it as their destination (destConnections).",
            },
            $"Check that no connection uses it, then set {Message.Own(PropertyNames.RemoveIfUseUnknown)} to true before the delete.");

    private static ProviderException RefusedAsInUse(ConnectorKey key, ApiException exception) =>
        new(
            ProviderFailure.Precondition,
            $"Could not remove connector '{key.Connector}' from sub-account '{key.Account}', because the platform refuses it as in use.",
            FailureTable.Detail(exception),
            $"Delete the connections that use it first.",
            exception);

    // A failure here is one of a write that was sent: SentWrites keeps the resource.
    private async Task<AddedConnector?> WaitUntilListedAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        AddedConnectorsSnapshot? list = null;
        cancellationToken.ThrowIfCancellationRequested();
        return await Polling.ReadUntilAsync(ReadAsync, added => added is not null, time, cancellationToken);

        async Task<AddedConnector?> ReadAsync()
        {
            list = await ListAsync(key.AccountId, otherThan: list, cancellationToken);
            return list.Find(key.ConnectorId) ?? (list.IsComplete ? null : await FindAsync(key, cancellationToken));
        }
    }

    /// <returns>A failure after which the list must show the outcome, or null.</returns>
    private async Task<ApiException?> SendRemoveAsync(ConnectorKey key, SentWrites writes, CancellationToken cancellationToken)
    {
        try
        {
            return await writes.SendAsync(
                key.ToString(), kept: null, () => accounts.RemoveAsync(key.AccountId, key.ConnectorId, cancellationToken));
        }
        catch (ApiException exception) when (exception.Failure is ApiFailure.NotFound or ApiFailure.Conflict)
        {
            return exception;
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Removing(key));
        }
    }

    private async Task<AddedConnectorsSnapshot> ListAsync(string accountId, AddedConnectorsSnapshot? otherThan, CancellationToken cancellationToken)
    {
        try
        {
            return await accounts.ListAsync(accountId, otherThan, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Listing(accountId));
        }
    }

    private async Task<AddedConnectorsSnapshot> ListCompleteAsync(ConnectorKey key, long after, CancellationToken cancellationToken)
    {
        try
        {
            return await accounts.ListCompleteAsync(key.AccountId, unlessContains: key.ConnectorId, after, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Listing(key.AccountId));
        }
    }
}
