namespace Pulumi.Connectors.Outputs;

/// <summary>
/// A connector of the catalogue.
/// </summary>
[OutputType]
public sealed class CatalogueConnector
{
    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    public readonly string ConnectorId;

    /// <summary>
    /// What the connector moves, such as <c>customer match</c>.
    /// </summary>
    public readonly string DataType;

    /// <summary>
    /// Family of the data type, such as <c>audience activation</c>.
    /// </summary>
    public readonly string DataTypeCategory;

    /// <summary>
    /// Name of the connector. Several connectors can share one.
    /// </summary>
    public readonly string Name;

    /// <summary>
    /// Id of the platform behind the connector.
    /// </summary>
    public readonly string PlatformId;

    /// <summary>
    /// Kind of platform, such as <c>Data Store</c>.
    /// </summary>
    public readonly string PlatformType;

    /// <summary>
    /// <c>Source</c> or <c>Destination</c>.
    /// </summary>
    public readonly string SupportedType;

    /// <summary>
    /// Whether a transfer can be started on it.
    /// </summary>
    public readonly bool? Transfer;

    [OutputConstructor]
    private CatalogueConnector(
        string connectorId,
        string dataType,
        string dataTypeCategory,
        string name,
        string platformId,
        string platformType,
        string supportedType,
        bool? transfer)
    {
        ConnectorId = connectorId;
        DataType = dataType;
        DataTypeCategory = dataTypeCategory;
        Name = name;
        PlatformId = platformId;
        PlatformType = platformType;
        SupportedType = supportedType;
        Transfer = transfer;
    }
}
