using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Adds connectors. The list of the sub-account, not the response of a write, decides whether a connector is added.</summary>
internal sealed class ConnectorAdder(BatchingConnectorsClient accounts, ConnectorLists lists, int maxRetries, Polling polling)
{
    /// <summary>
    /// Adds a connector unless the list contains it. It is sent again, <c>maxRetries</c> times at most, while lists show that nothing was done.
    /// </summary>
    /// <param name="adopts">Whether the caller uses a connector that is there already, so that a cached list may show it.</param>
    /// <param name="inputs">Inputs for the state if the connector does not become visible in time.</param>
    /// <exception cref="PartialResourceException">The platform accepted the connector, but the list does not show it.</exception>
    public async Task<AddResult> AddAsync(ConnectorKey key, bool adopts, PropertyMap inputs, SentWrites writes, CancellationToken cancellationToken)
    {
        var start = accounts.Position;
        var before = await lists.ListAsync(key, accepts: listed => listed is null || adopts, cancellationToken);
        return before.Find(key.ConnectorId) is { } found
            ? new AddResult(found, IsNew: false)
            : await AddAbsentAsync(key, before, isCurrent: before.Position > start, inputs, writes, cancellationToken);
    }

    // 423 and 425 were retried already. A conflict with nothing in the list is one that passes.
    private static bool IsTransient(ApiException? failure) => failure is null or { OutcomeUnknown: true } or { Failure: ApiFailure.Conflict };

    private static ProviderException Failed(ConnectorKey key, ApiException failure, SentWrites writes)
    {
        writes.Undo();
        return failure.Failure switch
        {
            ApiFailure.NotFound => ConnectorService.NotInCatalogue(key, failure),
            ApiFailure.Conflict => new ProviderException(
                ProviderFailure.Precondition,
                $"Could not {Adding(key)}, although the list of the sub-account does not contain it.",
                FailureTable.Detail(failure),
                $"Wait and try again; if it fails again, correct what the response names.",
                failure),
            _ => failure.ToProviderException(Adding(key)),
        };
    }

    private static Message Adding(ConnectorKey key) => $"add connector '{key.Connector}' to sub-account '{key.Account}'";

    private static PartialResourceException NotListed(
        ConnectorKey key, PropertyMap inputs, int accepted, AddedConnectorsSnapshot? list, ApiException? failure)
    {
        Message reason = $"The platform accepted connector '{key.Connector}', but does not list it in sub-account '{key.Account}' yet.";
        Message? seen = list is null ? null : (Message)$"Accepted requests: {accepted}; other connectors in the list: {list.Ids.Length}.";
        var last = failure is null ? null : (Message)$"The last request failed: {FailureTable.Detail(failure)}";
        return new PartialResourceException(
            key.ToString(), inputs, inputs, [Message.Join(" ", [reason, seen, last, $"Run `pulumi refresh`, then `pulumi up` again."])]);
    }

    /// <param name="before">A list without the connector.</param>
    /// <param name="isCurrent">Whether it was requested by this Create.</param>
    private async Task<AddResult> AddAbsentAsync(
        ConnectorKey key, AddedConnectorsSnapshot before, bool isCurrent, PropertyMap inputs, SentWrites writes, CancellationToken cancellationToken)
    {
        var (accepted, isOwn) = (0, false);
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await SendAsync(key, inputs, writes, cancellationToken);
            var failure = outcome.Failure;
            accepted += failure is null ? 1 : 0;
            isOwn |= outcome.WasShared || failure is null or { OutcomeUnknown: true };
            var list = await ReadAsync(key, before, failure, isOwn, cancellationToken);
            if (list?.Find(key.ConnectorId) is { } added)
                return new AddResult(added, IsNew: isOwn || (isCurrent && failure is not { Failure: ApiFailure.Conflict }), WasAbsent: isCurrent);
            if (list is null || attempt > maxRetries || !IsTransient(failure))
                throw accepted > 0 ? NotListed(key, inputs, accepted, list, failure) : Failed(key, failure!, writes);
            if (failure is { IsRefusal: true })
                await polling.WaitToRetryAsync(attempt, failure, cancellationToken);
        }
    }

    private async Task<WriteOutcome> SendAsync(ConnectorKey key, PropertyMap inputs, SentWrites writes, CancellationToken cancellationToken)
    {
        var outcome = new WriteOutcome(Failure: null, WasShared: false);
        try
        {
            await writes.SendAsync(key.ToString(), new KeptState(key.ToString(), State: inputs, inputs), async () =>
            {
                outcome = await accounts.AddAsync(key.AccountId, key.ConnectorId, cancellationToken);
                if (outcome is { WasShared: false, Failure: { } failure })
                    throw failure;
            });
        }
        catch (ApiException) when (outcome.Failure is not null)
        {
            // The list decides what the refusal means.
        }

        return outcome;
    }

    /// <param name="isOwn">Whether a request of this Create may have added the connector, so that a read that fails must not hide it.</param>
    /// <returns>Null if the failure of the write needs no list, or if the write was refused and the list cannot be read.</returns>
    private async Task<AddedConnectorsSnapshot?> ReadAsync(
        ConnectorKey key, AddedConnectorsSnapshot before, ApiException? failure, bool isOwn, CancellationToken cancellationToken)
    {
        if (!isOwn && failure is { NeedsRead: false })
            return null;
        cancellationToken.ThrowIfCancellationRequested();
        var mayLag = isOwn && failure is not { Failure: ApiFailure.BadRequest or ApiFailure.NotFound };
        try
        {
            AddedConnectorsSnapshot? list = null;
            return await polling.ReadUntilAsync(
                ReadListAsync, IsCurrent, Polling.ReasonAfterWrite(failure, $"the connector to be listed", $"the connector was added"), cancellationToken);

            async Task<AddedConnectorsSnapshot> ReadListAsync() => list = await lists.ListAfterWriteAsync(key, otherThan: list, cancellationToken);
        }
        catch (ProviderException) when (!isOwn)
        {
            return null;
        }

        // A list that became empty is more often a fault of the platform.
        bool IsCurrent(AddedConnectorsSnapshot list) => list.Find(key.ConnectorId) is not null || (!mayLag && (!list.IsEmpty || before.IsEmpty));
    }
}
