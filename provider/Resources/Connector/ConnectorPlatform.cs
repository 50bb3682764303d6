using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Connectors on the platform: adding, finding and removing them so that the outcome is known afterwards.</summary>
internal sealed class ConnectorPlatform(ConnectorsClient client, AccountConnectors accounts, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _inCatalogue = new(StringComparer.Ordinal);

    /// <summary>Looks for a connector that nothing says is there.</summary>
    public async Task<AddedConnector?> FindAsync(ConnectorKey key, CancellationToken cancellationToken) =>
        (await ListAsync(key.AccountId, otherThan: null, cancellationToken)).Find(key.ConnectorId);

    /// <summary>Looks for a connector that the state holds.</summary>
    /// <returns>Null where the account surely does not have it any more.</returns>
    public async Task<AddedConnector?> FindHeldAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        var list = await ListAsync(key.AccountId, otherThan: null, cancellationToken);

        // Nothing at all is more often a platform in trouble than an account that was emptied.
        if (list.IsEmpty)
            list = await ListAsync(key.AccountId, otherThan: list, cancellationToken);
        return list.Find(key.ConnectorId);
    }

    /// <returns>Null also where the platform does not say.</returns>
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

    public async Task<ImmutableArray<AddedConnector>> SearchAsync(string accountId, string? query, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ListAddedAsync(accountId, query, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Listing(accountId));
        }
    }

    /// <summary>Refuses an id that the catalogue does not know.</summary>
    public async Task ExpectInCatalogueAsync(ConnectorKey key, CancellationToken cancellationToken)
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
            throw exception.Explain($"look up connector '{key.ConnectorId}' in the catalogue");
        }
    }

    /// <param name="inputs">What to keep in the state if the platform does not show the connector in time.</param>
    public async Task<AddedConnector> AddAsync(ConnectorKey key, PropertyMap inputs, CancellationToken cancellationToken)
    {
        ApiException? doubt = null;
        try
        {
            await accounts.AddAsync(key.AccountId, key.ConnectorId, cancellationToken);
        }
        catch (ApiException exception) when (exception.OutcomeUnknown)
        {
            doubt = exception;
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound)
        {
            throw NotInCatalogue(key, exception);
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Adding(key));
        }

        return await WaitUntilListedAsync(key, cancellationToken)
            ?? throw (doubt is null ? NotListed(key, inputs) : doubt.Explain(Adding(key)));
    }

    public async Task RemoveAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        if (await FindHeldAsync(key, cancellationToken) is not { } added)
            return;
        if (added.InUse)
            throw InUse(key, added);
        try
        {
            await accounts.RemoveAsync(key.AccountId, key.ConnectorId, cancellationToken);
        }
        catch (ApiException exception) when (exception.Failure is ApiFailure.NotFound or ApiFailure.Conflict || exception.OutcomeUnknown)
        {
            // The list tells what became of it: gone is what was wanted, in use is the reason, and still there is the failure.
            if (await FindHeldAsync(key, cancellationToken) is { } still)
                throw still.InUse ? InUse(key, still) : exception.Explain(Removing(key));
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Removing(key));
        }
    }

    // An interruption changes nothing about the write, which was done: what is not seen here is not lost, but not ready.
    private async Task<AddedConnector?> WaitUntilListedAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        AddedConnectorList? list = null;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await Patience.ReadAsync(ReadAsync, added => added is not null, time, cancellationToken);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            return null;
        }

        async Task<AddedConnector?> ReadAsync()
        {
            list = await accounts.ListAsync(key.AccountId, otherThan: list, cancellationToken);
            return list.Find(key.ConnectorId);
        }
    }

    private async Task<AddedConnectorList> ListAsync(string accountId, AddedConnectorList? otherThan, CancellationToken cancellationToken)
    {
        try
        {
            return await accounts.ListAsync(accountId, otherThan, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Listing(accountId));
        }
    }

    private static string Listing(string accountId) => $"list the connectors of sub-account '{accountId}'";

    private static string Adding(ConnectorKey key) => $"add connector '{key.ConnectorId}' to sub-account '{key.AccountId}'";

    private static string Removing(ConnectorKey key) => $"remove connector '{key.ConnectorId}' from sub-account '{key.AccountId}'";

    private static ProviderException NotInCatalogue(ConnectorKey key, ApiException exception) =>
        new(
            ProviderFailure.NotFound,
            $"There is no connector '{key.ConnectorId}' in the catalogue that sub-account '{key.AccountId}' sees: {exception.Message}. "
                + "Look its id up with the function getConnector or getConnectors",
            exception);

    private static PartialResourceException NotListed(ConnectorKey key, PropertyMap inputs) =>
        new(
            key.ToString(),
            inputs,
            inputs,
            [$"The platform accepted connector '{key.ConnectorId}', but it could not be seen in sub-account '{key.AccountId}' yet. Run `pulumi refresh`, "
                + "then `pulumi up` again."]);

    private static ProviderException InUse(ConnectorKey key, AddedConnector added) =>
        new(
            ProviderFailure.Precondition,
            $"Connector '{key.ConnectorId}' cannot be removed from sub-account '{key.AccountId}': connections use it, {added.SourceConnections} as their "
                + $"source and {added.DestinationConnections} as their destination. Delete these connections first");
}
