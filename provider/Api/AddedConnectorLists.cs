using System.Collections.Concurrent;

namespace Pulumi.Connectors.Api;

/// <summary>
/// One List Added for any number of callers of an account: they share the request that is under way, and its answer until an own write
/// or a minute makes it stale. A list that could not be read whole is never kept.
/// </summary>
/// <param name="stopping">Ends readings for good; a single caller's token does not, because others wait for the same answer.</param>
internal sealed class AddedConnectorLists(ConnectorsClient client, TimeProvider time, CancellationToken stopping)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    /// <summary>The connectors of an account, not older than this process's last write to it.</summary>
    /// <param name="otherThan">A list that did not say enough; another one is read.</param>
    public async Task<AddedConnectorList> GetAsync(string accountId, AddedConnectorList? otherThan, CancellationToken cancellationToken)
    {
        var reading = _readings.AddOrUpdate(accountId, Start, (account, current) => IsUsable(current, otherThan) ? current : Start(account));
        return await reading.List.Value.WaitAsync(cancellationToken);
    }

    /// <summary>Makes the next caller ask the platform again: this process has written.</summary>
    public void Forget(string accountId) => _readings.TryRemove(accountId, out _);

    private bool IsUsable(Reading reading, AddedConnectorList? otherThan)
    {
        if (time.GetUtcNow() - reading.StartedAt >= Lifetime)
            return false;
        return !reading.List.IsValueCreated || reading.List.Value switch
        {
            { IsCompletedSuccessfully: true, Result: var list } => !ReferenceEquals(list, otherThan),
            var task => !task.IsCompleted,
        };
    }

    private Reading Start(string accountId) => new(new(() => ReadAsync(accountId)), time.GetUtcNow());

    private async Task<AddedConnectorList> ReadAsync(string accountId) =>
        new(await client.ListAddedAsync(accountId, query: null, stopping));

    private sealed record Reading(Lazy<Task<AddedConnectorList>> List, DateTimeOffset StartedAt);
}
