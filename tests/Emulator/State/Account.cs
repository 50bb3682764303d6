using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>The connectors of one sub-account, in the order in which they were added. Not thread-safe: <see cref="EmulatorStore"/> locks.</summary>
internal sealed class Account(string accountId)
{
    private readonly OrderedDictionary<string, AddedConnector> _added = [];
    private OrderedDictionary<string, AddedConnector> _previous = [];

    /// <summary>Time of the last change, in ticks of the system's monotonic clock; null if there was none.</summary>
    public long? LastWrite { get; private set; }

    /// <param name="stale">Whether to return the data from before the last write.</param>
    public IReadOnlyList<AddedConnector> Added(bool stale = false) => [.. (stale ? _previous : _added).Values];

    public AddedConnector Require(string connectorId, bool stale = false) => (stale ? _previous : _added).GetValueOrDefault(connectorId)
        ?? throw ApiErrorException.NotFound($"This connector is not added to the account {accountId}.");

    public bool Contains(string connectorId) => _added.ContainsKey(connectorId);

    /// <summary>Throws if one of the connectors is already added.</summary>
    public void CheckAdd(IReadOnlyList<CatalogueConnector> connectors)
    {
        var present = connectors.Where(connector => _added.ContainsKey(connector.ConnectorId)).Select(connector => connector.ConnectorId).ToList();
        if (present.Count > 0)
            throw ApiErrorException.Conflict($"Already added to the account {accountId}: {string.Join(", ", present)}. Nothing was added.", isViolation: true);
    }

    /// <summary>Adds all connectors or none.</summary>
    public void Add(IReadOnlyList<CatalogueConnector> connectors, DateTimeOffset now)
    {
        CheckAdd(connectors);
        PrepareWrite();
        foreach (var connector in connectors)
            _added.Add(connector.ConnectorId, new AddedConnector(connector, 0, 0, null) { AddedAt = now });
    }

    /// <summary>Throws if one of the connectors is not added or in use.</summary>
    public void CheckRemove(IReadOnlyList<string> connectorIds)
    {
        var absent = connectorIds.Where(id => !_added.ContainsKey(id)).ToList();
        if (absent.Count > 0)
            throw ApiErrorException.NotFound($"Not added to the account {accountId}: {string.Join(", ", absent)}. Nothing was removed.", isViolation: true);
        var used = connectorIds.Select(id => _added[id]).Where(added => added.InUse).Select(DescribeUse).ToList();
        if (used.Count > 0)
            throw ApiErrorException.Conflict($"Nothing was removed, because connectors are in use: {string.Join("; ", used)}.");
    }

    /// <summary>Removes all connectors with their configurations, or none.</summary>
    public void Remove(IReadOnlyList<string> connectorIds)
    {
        CheckRemove(connectorIds);
        PrepareWrite();
        foreach (var id in connectorIds)
            _added.Remove(id);
    }

    public void Replace(AddedConnector added)
    {
        PrepareWrite();
        _added[added.Connector.ConnectorId] = added;
    }

    private void PrepareWrite()
    {
        _previous = new OrderedDictionary<string, AddedConnector>(_added);
        LastWrite = TimeProvider.System.GetTimestamp();
    }

    private static string DescribeUse(AddedConnector added) =>
        $"{added.Connector.ConnectorId} is the source of {added.SourceConnections} and the destination of {added.DestinationConnections} connections";
}
