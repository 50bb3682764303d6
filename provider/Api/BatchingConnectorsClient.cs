using Pulumi.Connectors.Api.Batching;

namespace Pulumi.Connectors.Api;

/// <summary>Lists, adds and removes the connectors of sub-accounts with few requests: lists are cached, concurrent writes share a request.</summary>
internal sealed class BatchingConnectorsClient
{
    private readonly ConnectorsClient _client;
    private readonly AddedConnectorsCache _lists;
    private readonly WriteBatcher _adds;
    private readonly WriteBatcher _removes;
    private readonly CancellationToken _stopping;

    /// <param name="batching">Whether writes share requests.</param>
    /// <param name="stopping">Cancels requests that callers share.</param>
    public BatchingConnectorsClient(ConnectorsClient client, bool batching, TimeProvider time, CancellationToken stopping)
    {
        var maxIds = batching ? WriteBatcher.MaxIds : 1;
        (_client, _stopping) = (client, stopping);
        _lists = new AddedConnectorsCache(
            accountId => client.ReadAddedAsync(accountId, stopping), (accountId, list) => client.CompleteAddedAsync(accountId, list, stopping), time);
        _adds = new WriteBatcher(SendAddAsync, FindAddedAsync, maxIds, time, stopping);
        _removes = new WriteBatcher(SendRemoveAsync, FindRemovedAsync, maxIds, time, stopping);
    }

    /// <inheritdoc cref="AddedConnectorsCache.Position"/>
    public long Position => _lists.Position;

    /// <inheritdoc cref="AddedConnectorsCache.GetAsync"/>
    public Task<AddedConnectorsSnapshot> ListAsync(string accountId, AddedConnectorsSnapshot? otherThan, CancellationToken cancellationToken) =>
        _lists.GetAsync(accountId, otherThan, cancellationToken);

    /// <inheritdoc cref="AddedConnectorsCache.GetCompleteAsync"/>
    public Task<AddedConnectorsSnapshot> ListCompleteAsync(string accountId, string? unlessContains, long after, CancellationToken cancellationToken) =>
        _lists.GetCompleteAsync(accountId, unlessContains, after, cancellationToken);

    /// <inheritdoc cref="WriteBatcher.WriteAsync"/>
    public Task<WriteOutcome> AddAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        _adds.WriteAsync(accountId, connectorId, cancellationToken);

    /// <inheritdoc cref="WriteBatcher.WriteAsync"/>
    /// <param name="connectorId">The id as the platform spells it.</param>
    public Task<WriteOutcome> RemoveAsync(string accountId, string connectorId, CancellationToken cancellationToken) =>
        _removes.WriteAsync(accountId, connectorId, cancellationToken);

    private Task SendAddAsync(string accountId, IReadOnlyList<string> connectorIds, CancellationToken cancellationToken) =>
        InvalidateAfterAsync(accountId, _client.AddAsync(accountId, connectorIds, cancellationToken));

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

    private Task<IReadOnlySet<string>> FindAddedAsync(string accountId, IReadOnlyList<string> connectorIds) =>
        FindDoneAsync(accountId, connectorIds, (list, id) => list.Find(id) is not null);

    // An empty list is more often a fault of the platform.
    private Task<IReadOnlySet<string>> FindRemovedAsync(string accountId, IReadOnlyList<string> connectorIds) =>
        FindDoneAsync(accountId, connectorIds, (list, id) => list is { IsComplete: true, IsEmpty: false } && !list.Contains(id));

    private async Task<IReadOnlySet<string>> FindDoneAsync(
        string accountId, IReadOnlyList<string> connectorIds, Func<AddedConnectorsSnapshot, string, bool> isDone)
    {
        try
        {
            var list = await _lists.GetAsync(accountId, otherThan: null, _stopping);
            return connectorIds.Where(id => isDone(list, id)).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception)
        {
            // The write was sent, so a read after it cannot fail the write. Each caller sees the failure itself.
            return new HashSet<string>(StringComparer.Ordinal);
        }
    }
}
