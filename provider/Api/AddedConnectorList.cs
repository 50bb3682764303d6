using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Api;

/// <summary>All connectors of an account, as one reading gave them.</summary>
internal sealed class AddedConnectorList(IEnumerable<AddedConnector> connectors)
{
    private readonly ImmutableDictionary<string, AddedConnector> _connectors =
        connectors.ToImmutableDictionary(connector => connector.Catalogue.ConnectorId, StringComparer.Ordinal);

    public bool IsEmpty => _connectors.IsEmpty;

    public AddedConnector? Find(string connectorId) => _connectors.GetValueOrDefault(connectorId);
}
