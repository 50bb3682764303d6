namespace Pulumi.Connectors.Emulator.State;

/// <summary>A connector added to a sub-account. Immutable, so that it can be read while the account changes.</summary>
internal sealed record AddedConnector(CatalogueConnector Connector, int SourceConnections, int DestinationConnections, StoredConfiguration? Configuration)
{
    /// <summary>Time at which the connector was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    public bool Configured => Configuration?.IsCompleteFor(Connector) ?? false;

    public bool InUse => SourceConnections + DestinationConnections > 0;
}
