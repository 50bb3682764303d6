using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Connectors on the platform: adding, finding and removing them so that the outcome is known afterwards.</summary>
internal sealed class ConnectorPlatform(ConnectorsClient client, AddedConnectorLists lists, TimeProvider time)
{
    /// <summary>A list may lag behind a write for a moment.</summary>
    private static readonly ImmutableArray<TimeSpan> Patience = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly ConcurrentDictionary<string, bool> _inCatalogue = new(StringComparer.Ordinal);

    /// <returns>Null where the account surely does not have the connector.</returns>
    public async Task<AddedConnector?> FindAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            var added = await lists.GetAsync(key.AccountId, cancellationToken);
            if (added.IsEmpty)
            {
                // Nothing at all is more often a platform in trouble than an account that was emptied.
                lists.Forget(key.AccountId);
                added = await lists.GetAsync(key.AccountId, cancellationToken);
            }

            return added.GetValueOrDefault(key.ConnectorId);
        }
        catch (ApiException exception)
        {
            throw exception.Explain($"list the connectors of sub-account '{key.AccountId}'");
        }
    }

    /// <returns>Null also where the platform does not say; for warnings only.</returns>
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

    public async Task<ImmutableArray<AddedConnector>> ListAsync(string accountId, string? query, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ListAddedAsync(accountId, query, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.Explain($"list the connectors of sub-account '{accountId}'");
        }
    }

    /// <summary>Refuses an id that the catalogue does not know; lets everything else pass that the platform cannot answer now.</summary>
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
            await client.AddAsync(key.AccountId, [key.ConnectorId], cancellationToken);
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
        lists.Forget(key.AccountId);
        var added = await FindAsync(key, cancellationToken);
        if (added is null)
            return;
        if (added.InUse)
            throw InUse(key, added);
        try
        {
            await client.RemoveAsync(key.AccountId, [key.ConnectorId], cancellationToken);
        }
        catch (ApiException exception) when (exception.Failure == ApiFailure.NotFound || exception.OutcomeUnknown)
        {
            lists.Forget(key.AccountId);
            if (await FindAsync(key, cancellationToken) is not null)
                throw exception.Explain(Removing(key));
        }
        catch (ApiException exception)
        {
            throw exception.Explain(Removing(key));
        }
        finally
        {
            lists.Forget(key.AccountId);
        }
    }

    private async Task<AddedConnector?> WaitUntilListedAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        foreach (var wait in Patience.Prepend(TimeSpan.Zero))
        {
            await Task.Delay(wait, time, cancellationToken);
            lists.Forget(key.AccountId);
            if (await TryFindAsync(key, cancellationToken) is { } added)
                return added;
        }

        return null;
    }

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
            [$"The platform accepted connector '{key.ConnectorId}', but does not list it in sub-account '{key.AccountId}' yet. Run `pulumi refresh`, "
                + "then `pulumi up` again."]);

    private static ProviderException InUse(ConnectorKey key, AddedConnector added) =>
        new(
            ProviderFailure.Precondition,
            $"Connector '{key.ConnectorId}' cannot be removed from sub-account '{key.AccountId}': connections use it, {added.SourceConnections} as their "
                + $"source and {added.DestinationConnections} as their destination. Delete these connections first");
}
