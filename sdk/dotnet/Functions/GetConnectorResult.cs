namespace Pulumi.Connectors;

/// <summary>
/// The result of GetConnector.
/// </summary>
[OutputType]
public sealed class GetConnectorResult
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
    /// Address of the documentation, if any.
    /// </summary>
    public readonly string? DocUrl;

    /// <summary>
    /// Whether the platform has built the connector.
    /// </summary>
    public readonly bool? Integrated;

    /// <summary>
    /// Address of the logo.
    /// </summary>
    public readonly string? Logo;

    /// <summary>
    /// Name of the connector. Several connectors can share one.
    /// </summary>
    public readonly string Name;

    /// <summary>
    /// Address of the overview, if any.
    /// </summary>
    public readonly string? OverviewUrl;

    /// <summary>
    /// Id of the platform behind the connector.
    /// </summary>
    public readonly string PlatformId;

    /// <summary>
    /// Kind of platform, such as <c>Data Store</c>.
    /// </summary>
    public readonly string PlatformType;

    /// <summary>
    /// State of the connector in the catalogue.
    /// </summary>
    public readonly int? Status;

    /// <summary>
    /// <c>Source</c> or <c>Destination</c>.
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
