namespace Pulumi.Connectors.Emulator;

/// <summary>The connectors of one sub-account, in the order of their adding. Not safe for concurrent use: the store locks.</summary>
internal sealed class Account(string accountId)
{
    private readonly OrderedDictionary<string, AddedConnector> _added = [];
    private OrderedDictionary<string, AddedConnector> _before = [];

    /// <summary>When the account last changed, in ticks of the system's monotonic clock; null when it never did.</summary>
    public long? LastWrite { get; private set; }

    /// <param name="stale">As it was before the last write.</param>
    public IReadOnlyList<AddedConnector> Added(bool stale = false) => [.. (stale ? _before : _added).Values];

    public AddedConnector Require(string connectorId, bool stale = false) => (stale ? _before : _added).GetValueOrDefault(connectorId)
        ?? throw ApiErrorException.NotFound($"This connector is not added to the account {accountId}.");

    /// <summary>Adds all of them or none.</summary>
    public void Add(IReadOnlyList<CatalogueConnector> connectors)
    {
        var present = connectors.Where(connector => _added.ContainsKey(connector.ConnectorId)).Select(connector => connector.ConnectorId).ToList();
        if (present.Count > 0)
            throw ApiErrorException.Conflict($"Already added to the account {accountId}: {string.Join(", ", present)}. Nothing was added.", isViolation: true);
        BeforeWrite();
        foreach (var connector in connectors)
            _added.Add(connector.ConnectorId, new AddedConnector(connector, 0, 0, null));
    }

    /// <summary>Removes all of them or none, each with its configuration.</summary>
    public void Remove(IReadOnlyList<string> connectorIds)
    {
        var absent = connectorIds.Where(id => !_added.ContainsKey(id)).ToList();
        if (absent.Count > 0)
            throw ApiErrorException.NotFound($"Not added to the account {accountId}: {string.Join(", ", absent)}. Nothing was removed.", isViolation: true);
        var used = connectorIds.Select(id => _added[id]).Where(added => added.InUse).Select(DescribeUse).ToList();
        if (used.Count > 0)
            throw ApiErrorException.Conflict($"In use, so that nothing was removed: {string.Join("; ", used)}.");
        BeforeWrite();
        foreach (var id in connectorIds)
            _added.Remove(id);
    }

    public void Replace(AddedConnector added)
    {
        BeforeWrite();
        _added[added.Connector.ConnectorId] = added;
    }

    private void BeforeWrite()
    {
        _before = new OrderedDictionary<string, AddedConnector>(_added);
        LastWrite = TimeProvider.System.GetTimestamp();
    }

    private static string DescribeUse(AddedConnector added) =>
        $"{added.Connector.ConnectorId} is the source of {added.SourceConnections} and the destination of {added.DestinationConnections} connections";
}
