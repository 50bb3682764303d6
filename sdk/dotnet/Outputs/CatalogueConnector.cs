// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors.Outputs;

/// <summary>
/// A connector of the catalog.
/// </summary>
[OutputType]
public sealed class CatalogueConnector
{
    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    public readonly string ConnectorId;

    /// <summary>
    /// Type of the data that the connector transfers, such as <c>customer match</c>.
    /// </summary>
    public readonly string DataType;

    /// <summary>
    /// Category of the data type. The documented categories are <c>audience activation</c>, <c>identity management</c>, <c>reporting</c>, <c>data store</c>, <c>campaign management</c> and <c>events</c>.
    /// </summary>
    public readonly string DataTypeCategory;

    /// <summary>
    /// Name of the connector. Names are not unique.
    /// </summary>
    public readonly string Name;

    /// <summary>
    /// Id of the platform that the connector connects to. Several connectors can share a platform.
    /// </summary>
    public readonly string PlatformId;

    /// <summary>
    /// Type of the platform, such as <c>Data Store</c>.
    /// </summary>
    public readonly string PlatformType;

    /// <summary>
    /// Direction of the connector: <c>Source</c> if it reads data from the platform, <c>Destination</c> if it delivers data to it.
    /// </summary>
    public readonly string SupportedType;

    /// <summary>
    /// Whether a transfer can be initiated for the connector. If it is false, the platform presumably pushes the data itself; the API does not document the reason. Absent if the API does not return it.
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
