using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>Connectors of a sub-account, as one read returned them.</summary>
/// <param name="position">See <see cref="AddedConnectorsCache.Position"/>.</param>
/// <param name="requestedAt">Timestamp of the <see cref="TimeProvider"/>.</param>
internal sealed class AddedConnectorsSnapshot(PagedList<AddedConnector> list, long position, long requestedAt)
{
    private readonly FrozenDictionary<string, AddedConnector> _connectors =
        list.Items.ToFrozenDictionary(connector => connector.Catalogue.ConnectorId, StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, AddedConnector>> _byFoldedId =
        new(() => list.Items.ToLookup(connector => connector.Catalogue.ConnectorId, StringComparer.OrdinalIgnoreCase));

    public PagedList<AddedConnector> List { get; } = list;

    /// <summary>Position of its first request in the order of all requests of lists.</summary>
    public long Position { get; } = position;

    public long RequestedAt { get; } = requestedAt;

    /// <summary>Whether a connector that is not found is certainly not in the sub-account.</summary>
    public bool IsComplete => List.IsComplete;

    /// <summary>The ids, as the platform spells them.</summary>
    public ImmutableArray<string> Ids => _connectors.Keys;

    public bool IsEmpty => _connectors.Count == 0;

    /// <summary>Whether it contains a connector with exactly this id.</summary>
    public bool Contains(string connectorId) => _connectors.ContainsKey(connectorId);

    /// <summary>Finds a connector. If no id is equal, the case of the letters does not matter, provided that exactly one connector has the id then.</summary>
    public AddedConnector? Find(string connectorId) =>
        _connectors.GetValueOrDefault(connectorId) ?? (_byFoldedId.Value[connectorId].Take(2).ToList() is [var only] ? only : null);
}
