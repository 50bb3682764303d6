using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api;

/// <summary>
/// One List Added for any number of callers of an account: they share the request that is under way, and its answer until an own write
/// or a minute makes it stale. A list that could not be read whole is never kept.
/// </summary>
internal sealed class AddedConnectorLists(ConnectorsClient client, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    /// <summary>The connectors of an account by id, not older than this process's last write to it.</summary>
    public async Task<ImmutableDictionary<string, AddedConnector>> GetAsync(string accountId, CancellationToken cancellationToken)
    {
        var reading = _readings.AddOrUpdate(accountId, Start, (account, current) => IsUsable(current) ? current : Start(account));
        return await reading.Connectors.WaitAsync(cancellationToken);
    }

    /// <summary>Makes the next caller ask the platform again.</summary>
    public void Forget(string accountId) => _readings.TryRemove(accountId, out _);

    private bool IsUsable(Reading reading) =>
        !reading.Connectors.IsFaulted && !reading.Connectors.IsCanceled && time.GetUtcNow() - reading.StartedAt < Lifetime;

    private Reading Start(string accountId) => new(ReadAsync(accountId), time.GetUtcNow());

    // Nobody's token ends the request: others may be waiting for the same answer.
    private async Task<ImmutableDictionary<string, AddedConnector>> ReadAsync(string accountId)
    {
        var connectors = await client.ListAddedAsync(accountId, query: null, CancellationToken.None);
        return connectors.ToImmutableDictionary(connector => connector.Catalogue.ConnectorId, StringComparer.Ordinal);
    }

    private sealed record Reading(Task<ImmutableDictionary<string, AddedConnector>> Connectors, DateTimeOffset StartedAt);
}
