using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>
/// Cache of the connectors added to each sub-account. A list is kept until this process writes to the sub-account, for a minute at most;
/// an incomplete list is never kept.
/// </summary>
/// <param name="listAsync">Lists all connectors of a sub-account. It must not use the token of one caller.</param>
internal sealed class AddedConnectorsCache(Func<string, Task<ImmutableArray<AddedConnector>>> listAsync, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly SharedRead<string, AddedConnectorsSnapshot> _snapshots = new();

    /// <summary>Gets the connectors of a sub-account, not older than this process's last write to it.</summary>
    /// <param name="otherThan">A snapshot that left a question open; a newer one is read.</param>
    public Task<AddedConnectorsSnapshot> GetAsync(string accountId, AddedConnectorsSnapshot? otherThan, CancellationToken cancellationToken) =>
        _snapshots.GetAsync(
            accountId,
            ReadAsync,
            snapshot => !ReferenceEquals(snapshot, otherThan) && time.GetUtcNow() - snapshot.RequestedAt < Lifetime,
            cancellationToken);

    /// <summary>Makes the next caller read the list again, because this process has written.</summary>
    public void Invalidate(string accountId) => _snapshots.Invalidate(accountId);

    private async Task<AddedConnectorsSnapshot> ReadAsync(string accountId)
    {
        var requestedAt = time.GetUtcNow();
        return new AddedConnectorsSnapshot(await listAsync(accountId), requestedAt);
    }
}
