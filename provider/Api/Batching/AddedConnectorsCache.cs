using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>
/// Cache of the connectors added to each sub-account. A list is kept until this process writes to the sub-account, for a minute at most. It is
/// proven complete when a caller needs that, once for all callers.
/// </summary>
/// <param name="readAsync">Lists connectors of a sub-account. It must not use the token of one caller.</param>
/// <param name="completeAsync">Completes such a list, under the same condition.</param>
internal sealed class AddedConnectorsCache(
    Func<string, Task<PagedList<AddedConnector>>> readAsync,
    Func<string, PagedList<AddedConnector>, Task<PagedList<AddedConnector>>> completeAsync,
    TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly SharedRead<string, AddedConnectorsSnapshot> _snapshots = new();
    private readonly SharedRead<string, CompletedSnapshot> _completed = new();
    private long _position;

    /// <summary>
    /// Position in the order of all requests of lists. A snapshot with a greater one was requested later; clocks may stand still, or jump.
    /// </summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>Gets connectors of a sub-account, not older than this process's last write to it.</summary>
    /// <param name="otherThan">A snapshot that left a question open; a newer one is read.</param>
    public Task<AddedConnectorsSnapshot> GetAsync(string accountId, AddedConnectorsSnapshot? otherThan, CancellationToken cancellationToken) =>
        _snapshots.GetAsync(accountId, ReadAsync, snapshot => !ReferenceEquals(snapshot, otherThan) && IsFresh(snapshot), cancellationToken);

    /// <summary>Gets all connectors of a sub-account, not older than this process's last write to it.</summary>
    /// <param name="unlessContains">A connector whose presence, under exactly this id, makes a proof unnecessary; null if the list must be complete in any case.</param>
    /// <param name="after">Every request of the list has a greater <see cref="Position"/>; 0 accepts a cached list.</param>
    /// <returns>A complete list, or one that contains the connector.</returns>
    /// <exception cref="Errors.ApiException">The list cannot be read, or not be proven complete.</exception>
    public async Task<AddedConnectorsSnapshot> GetCompleteAsync(
        string accountId, string? unlessContains, long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            // A read that another caller has begun may be too old.
            var snapshot = await _snapshots.GetAsync(accountId, ReadAsync, read => read.Position > after && IsFresh(read), cancellationToken);
            if (snapshot.Position <= after)
                continue;
            if (snapshot.IsComplete || (unlessContains is not null && snapshot.Contains(unlessContains)))
                return snapshot;
            var completed = await _completed.GetAsync(
                accountId, _ => CompleteAsync(accountId, snapshot), read => ReferenceEquals(read.Origin, snapshot), cancellationToken);
            if (ReferenceEquals(completed.Origin, snapshot))
                return completed.Snapshot;
        }
    }

    /// <summary>Makes the next caller read the list again, because this process has written.</summary>
    public void Invalidate(string accountId) => _snapshots.Invalidate(accountId);

    private bool IsFresh(AddedConnectorsSnapshot snapshot) => time.GetElapsedTime(snapshot.RequestedAt) < Lifetime;

    private async Task<AddedConnectorsSnapshot> ReadAsync(string accountId)
    {
        var (position, requestedAt) = (Interlocked.Increment(ref _position), time.GetTimestamp());
        return new AddedConnectorsSnapshot(await readAsync(accountId), position, requestedAt);
    }

    private async Task<CompletedSnapshot> CompleteAsync(string accountId, AddedConnectorsSnapshot snapshot)
    {
        var list = await completeAsync(accountId, snapshot.List);
        return new CompletedSnapshot(snapshot, new AddedConnectorsSnapshot(list, snapshot.Position, snapshot.RequestedAt));
    }

    /// <param name="Origin">The snapshot that was completed.</param>
    private sealed record CompletedSnapshot(AddedConnectorsSnapshot Origin, AddedConnectorsSnapshot Snapshot);
}
