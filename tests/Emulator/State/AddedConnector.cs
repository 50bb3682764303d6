namespace Pulumi.Connectors.Emulator;

/// <summary>A connector that a sub-account has added; immutable, so that it can be shown while others change the account.</summary>
internal sealed record AddedConnector(CatalogueConnector Connector, int SourceConnections, int DestinationConnections, StoredConfiguration? Configuration)
{
    public bool Configured => Configuration?.IsCompleteFor(Connector) ?? false;

    public bool InUse => SourceConnections + DestinationConnections > 0;
}
