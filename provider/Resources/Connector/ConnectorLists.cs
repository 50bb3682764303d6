using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>
/// Looks for connectors in the lists of sub-accounts. A list may come from a cache, and is at most a minute old then, only if its content is
/// one that the caller accepts from a cache. What is reported as a failure, or as gone, is in a list that was requested for it.
/// </summary>
internal sealed class ConnectorLists(BatchingConnectorsClient accounts)
{
    /// <param name="accepts">Whether the connector, or null for its absence, is accepted from a cached list.</param>
    /// <returns>A list that contains the connector, or a complete one.</returns>
    public async Task<AddedConnectorsSnapshot> ListAsync(ConnectorKey key, Func<AddedConnector?, bool> accepts, CancellationToken cancellationToken)
    {
        var start = accounts.Position;
        var list = await ListAnyAsync(key, cancellationToken);
        var found = list.Find(key.ConnectorId);
        if (!accepts(found))
            return await ListCompleteAsync(key, after: start, cancellationToken);
        return list.IsComplete || list.Contains(key.ConnectorId) ? list : await ListCompleteAsync(key, after: 0, cancellationToken);
    }

    /// <summary>Lists the sub-account of a connector that is expected to be there, because the state contains it.</summary>
    /// <param name="accepts">Whether the connector is accepted from a cached list. Its absence never is.</param>
    /// <returns>A list that contains the connector, or a complete one that was requested after this call.</returns>
    public async Task<AddedConnectorsSnapshot> ListExpectedAsync(ConnectorKey key, Predicate<AddedConnector> accepts, CancellationToken cancellationToken)
    {
        var list = await ListAsync(key, found => found is not null && accepts(found), cancellationToken);

        // An empty list is more often a fault of the platform than a sub-account that was emptied.
        return list.IsEmpty ? await ListCompleteAsync(key, after: list.Position, cancellationToken) : list;
    }

    /// <summary>Lists the sub-account after a write of this process.</summary>
    /// <param name="otherThan">The list that was read after the write before, or null.</param>
    /// <returns>A list that contains the connector, or a complete one.</returns>
    public Task<AddedConnectorsSnapshot> ListAfterWriteAsync(ConnectorKey key, AddedConnectorsSnapshot? otherThan, CancellationToken cancellationToken) =>
        ListCompleteAsync(key, after: otherThan?.Position ?? 0, cancellationToken);

    /// <summary>What a failed read of the list could not do.</summary>
    public static Message Listing(string accountId) => $"list the connectors of sub-account '{new KnownText(accountId)}'";

    private async Task<AddedConnectorsSnapshot> ListAnyAsync(ConnectorKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await accounts.ListAsync(key.AccountId, otherThan: null, cancellationToken);
        }
        catch (ApiException exception)
        {
            throw exception.ToProviderException(Listing(key.AccountId));
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
