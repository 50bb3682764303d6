using System.Collections.Frozen;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>All connectors of a sub-account, as one read returned them.</summary>
internal sealed class AddedConnectorsSnapshot(IEnumerable<AddedConnector> connectors, DateTimeOffset requestedAt)
{
    private readonly FrozenDictionary<string, AddedConnector> _connectors =
        connectors.DistinctBy(connector => connector.Catalogue.ConnectorId, StringComparer.Ordinal)
            .ToFrozenDictionary(connector => connector.Catalogue.ConnectorId, StringComparer.Ordinal);

    public DateTimeOffset RequestedAt { get; } = requestedAt;

    public bool IsEmpty => _connectors.Count == 0;

    public AddedConnector? Find(string connectorId) => _connectors.GetValueOrDefault(connectorId);
}
