// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The result of GetConnector.
/// </summary>
[OutputType]
public sealed class GetConnectorResult
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
    /// URL of the connector's documentation. Absent if there is none.
    /// </summary>
    public readonly string? DocUrl;

    /// <summary>
    /// Whether MadConnect has integrated the connector, so that it can be used. The meaning is inferred; the API does not document it. Absent if the API does not return it.
    /// </summary>
    public readonly bool? Integrated;

    /// <summary>
    /// URL of the connector's logo. Absent if there is none.
    /// </summary>
    public readonly string? Logo;

    /// <summary>
    /// Name of the connector. Names are not unique.
    /// </summary>
    public readonly string Name;

    /// <summary>
    /// URL of the connector's overview. Absent if there is none.
    /// </summary>
    public readonly string? OverviewUrl;

    /// <summary>
    /// Id of the platform that the connector connects to. Several connectors can share a platform.
    /// </summary>
    public readonly string PlatformId;

    /// <summary>
    /// Type of the platform, such as <c>Data Store</c>.
    /// </summary>
    public readonly string PlatformType;

    /// <summary>
    /// Status code of the connector, as the API returns it; its values are not documented. Absent if the API does not return it.
    /// </summary>
    public readonly int? Status;

    /// <summary>
    /// Direction of the connector: <c>Source</c> if it reads data from the platform, <c>Destination</c> if it delivers data to it.
    /// </summary>
    public readonly string SupportedType;

    [OutputConstructor]
    private GetConnectorResult(
        string connectorId,
        string dataType,
        string dataTypeCategory,
        string? docUrl,
        bool? integrated,
        string? logo,
        string name,
        string? overviewUrl,
        string platformId,
        string platformType,
        int? status,
        string supportedType)
    {
        ConnectorId = connectorId;
        DataType = dataType;
        DataTypeCategory = dataTypeCategory;
        DocUrl = docUrl;
        Integrated = integrated;
        Logo = logo;
        Name = name;
        OverviewUrl = overviewUrl;
        PlatformId = platformId;
        PlatformType = platformType;
        Status = status;
        SupportedType = supportedType;
    }
}
