using Pulumi.Connectors.Api.Batching;

namespace Pulumi.Connectors.Api;

/// <summary>Lists, adds and removes the connectors of sub-accounts with few requests: lists are cached, concurrent writes share a request.</summary>
internal sealed class BatchingConnectorsClient
{
    private readonly ConnectorsClient _client;
    private readonly AddedConnectorsCache _lists;
    private readonly WriteBatcher _adds;
    private readonly WriteBatcher _removes;

    /// <param name="batching">Whether writes share requests.</param>
    /// <param name="stopping">Cancels requests that callers share.</param>
    public BatchingConnectorsClient(ConnectorsClient client, bool batching, TimeProvider time, CancellationToken stopping)
    {
        var maxIds = batching ? WriteBatcher.MaxIds : 1;
        _client = client;
        _lists = new AddedConnectorsCache(
            accountId => client.ReadAddedAsync(accountId, stopping), (accountId, list) => client.CompleteAddedAsync(accountId, list, stopping), time);
        _adds = new WriteBatcher(SendAddAsync, maxIds, time, stopping);
        _removes = new WriteBatcher(SendRemoveAsync, maxIds, time, stopping);
    }

    /// <inheritdoc cref="AddedConnectorsCache.Position"/>
    public long Position => _lists.Position;

    /// <inheritdoc cref="AddedConnectorsCache.GetAsync"/>
    public Task<AddedConnectorsSnapshot> ListAsync(string accountId, AddedConnectorsSnapshot? otherThan, CancellationToken cancellationToken) =>
        _lists.GetAsync(accountId, otherThan, cancellationToken);

    /// <inheritdoc cref="AddedConnectorsCache.GetCompleteAsync"/>
    public Task<AddedConnectorsSnapshot> ListCompleteAsync(string accountId, string? unlessContains, long after, CancellationToken cancellationToken) =>
        _lists.GetCompleteAsync(accountId, unlessContains, after, cancellationToken);

    public Task AddAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        _adds.WriteAsync(accountId, connectorId, cancellationToken);

    public Task RemoveAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        _removes.WriteAsync(accountId, connectorId, cancellationToken);

    private async Task SendAddAsync(string accountId, IReadOnlyList<string> connectorIds, CancellationToken cancellationToken)
    {
        await InvalidateAfterAsync(accountId, _client.AddAsync(accountId, connectorIds, cancellationToken));
        await PreloadAsync(accountId, cancellationToken);
    }

    private Task SendRemoveAsync(string accountId, IReadOnlyList<string> connectorIds, CancellationToken cancellationToken) =>
        InvalidateAfterAsync(accountId, _client.RemoveAsync(accountId, connectorIds, cancellationToken));

    // A failed write may have been done, so the list is read again in any case.
    private async Task InvalidateAfterAsync(string accountId, Task write)
    {
        try
        {
            await write;
        }
        finally
        {
            _lists.Invalidate(accountId);
        }
    }

    // Every caller of the batch lists the sub-account next. Preloading the list before they continue makes that one request; each caller
    // sees a failure itself.
    private async Task PreloadAsync(string accountId, CancellationToken cancellationToken)
    {
        try
        {
            await _lists.GetAsync(accountId, otherThan: null, cancellationToken);
        }
        catch (Exception)
        {
            // The write was done, so a read after it cannot fail the write.
        }
    }
}
