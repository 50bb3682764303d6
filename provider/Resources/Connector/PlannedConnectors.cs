using System.Collections.Concurrent;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>Connectors that the update of this preview will add. Empty in an update.</summary>
internal sealed class PlannedConnectors
{
    private readonly ConcurrentDictionary<ConnectorKey, bool> _planned = new();

    public void Add(ConnectorKey key) => _planned[key] = true;

    public bool Contains(ConnectorKey key) => _planned.ContainsKey(key);
}
