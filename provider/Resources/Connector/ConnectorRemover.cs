using System.Collections.Concurrent;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Removes connectors. A complete list that was requested after the write, not its response, decides whether a connector is gone.</summary>
internal sealed class ConnectorRemover(BatchingConnectorsClient accounts, ConnectorLists lists, int maxRetries, Polling polling)
{
    /// <summary>Connectors that this process has removed, or tried to.</summary>
    private readonly ConcurrentDictionary<ConnectorKey, bool> _sent = new();

    /// <summary>Removes a connector. The removal is sent again, <c>maxRetries</c> times at most, while lists show that nothing was done.</summary>
    /// <param name="removeIfUseUnknown">Whether to remove it if the platform does not state how many connections use it.</param>
    /// <exception cref="ProviderException">Connections use the connector or may use it, or the platform did not remove it.</exception>
    public async Task RemoveAsync(ConnectorKey key, bool removeIfUseUnknown, SentWrites writes, CancellationToken cancellationToken)
    {
        var before = await lists.ListExpectedAsync(key, IsAllowed, cancellationToken);
        if (before.Find(key.ConnectorId) is not { } added)
            return;
        if (!IsAllowed(added))
            throw RemovalErrors.Used(key, added);

        await RemoveListedAsync(key, added, before, writes, cancellationToken);

        bool IsAllowed(AddedConnector found) => found.InUse == false || (found.InUse is null && removeIfUseUnknown);
    }

    private static bool IsGone(AddedConnectorsSnapshot list, ConnectorKey listed) => list.IsComplete && !list.Contains(listed.ConnectorId);

    // 423 and 425 were retried already. A conflict without a connection that uses the connector is one that passes.
    private static bool IsTransient(ApiException? failure) => failure is null or { OutcomeUnknown: true } or { Failure: ApiFailure.Conflict };

    private async Task RemoveListedAsync(
        ConnectorKey key, AddedConnector added, AddedConnectorsSnapshot before, SentWrites writes, CancellationToken cancellationToken)
    {
        // The platform may know the id in its own spelling only.
        var listed = key with { ConnectorId = added.Catalogue.ConnectorId };
        _sent[listed] = true;
        var accepted = 0;
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await SendAsync(listed, writes, cancellationToken);
            var failure = outcome.Failure;
            accepted += failure is null ? 1 : 0;
            if (await ReadAsync(listed, before, outcome, cancellationToken) is not { } list)
                throw failure!.ToProviderException(RemovalErrors.Removing(key));
            if (IsGone(list, listed))
                return;
            var remaining = list.Find(listed.ConnectorId) ?? added;
            if (attempt > maxRetries || remaining.InUse == true || !IsTransient(failure))
            {
                writes.Undo();
                throw RemovalErrors.NotRemoved(key, remaining, accepted, failure);
            }

            if (failure is { IsRefusal: true })
                await polling.WaitToRetryAsync(attempt, failure, cancellationToken);
        }
    }

    private async Task<WriteOutcome> SendAsync(ConnectorKey listed, SentWrites writes, CancellationToken cancellationToken)
    {
        var outcome = new WriteOutcome(Failure: null, WasShared: false);
        try
        {
            await writes.SendAsync(listed.ToString(), kept: null, async () =>
            {
                outcome = await accounts.RemoveAsync(listed.AccountId, listed.ConnectorId, cancellationToken);
                if (outcome.Failure is { } failure)
                    throw failure;
            });
        }
        catch (ApiException) when (outcome.Failure is not null)
        {
            // The list decides what the refusal means.
        }

        return outcome;
    }

    /// <returns>Null if the failure of the write needs no list, or if the write was refused and the list cannot be read.</returns>
    private async Task<AddedConnectorsSnapshot?> ReadAsync(
        ConnectorKey listed, AddedConnectorsSnapshot before, WriteOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is { WasShared: false, Failure.NeedsRead: false })
            return null;
        var isRefused = outcome.Failure is { OutcomeUnknown: false };
        try
        {
            AddedConnectorsSnapshot? list = null;
            return await polling.ReadUntilAsync(
                ReadListAsync,
                IsCurrent,
                Polling.ReasonAfterWrite(outcome.Failure, $"the connector to leave the list", $"the connector was removed"),
                cancellationToken);

            async Task<AddedConnectorsSnapshot> ReadListAsync() => list = await lists.ListAfterWriteAsync(listed, otherThan: list, cancellationToken);
        }
        catch (ProviderException) when (isRefused)
        {
            return null;
        }

        bool IsCurrent(AddedConnectorsSnapshot list) => IsGone(list, listed) ? IsExpected(list, before, listed) : isRefused;
    }

    // An empty list is more often a fault of the platform, unless all connectors that were listed were removed.
    private bool IsExpected(AddedConnectorsSnapshot list, AddedConnectorsSnapshot before, ConnectorKey listed) =>
        !list.IsEmpty || before.Ids.All(id => _sent.ContainsKey(listed with { ConnectorId = id }));
}
