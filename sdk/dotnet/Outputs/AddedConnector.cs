namespace Pulumi.Connectors.Outputs;

/// <summary>
/// A connector that was added to a sub-account.
/// </summary>
[OutputType]
public sealed class AddedConnector
{
    /// <summary>
    /// Whether the platform holds a complete configuration.
    /// </summary>
    public readonly bool? Configured;

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
    /// What the connector does.
    /// </summary>
    public readonly string? Description;

    /// <summary>
    /// How many connections use it as their destination.
    /// </summary>
    public readonly int? DestConnections;

    /// <summary>
    /// Whether its configuration may be changed.
    /// </summary>
    public readonly bool? Editable;

    /// <summary>
    /// Environment that the connector was added from.
    /// </summary>
    public readonly string? Env;

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
    /// How many connections use it as their source.
    /// </summary>
    public readonly int? SrcConnections;

    /// <summary>
    /// <c>Source</c> or <c>Destination</c>.
    /// </summary>
    public readonly string SupportedType;

    /// <summary>
    /// Whether a transfer can be started on it.
    /// </summary>
    public readonly bool? Transfer;

    [OutputConstructor]
    private AddedConnector(
        bool? configured,
        string connectorId,
        string dataType,
        string dataTypeCategory,
        string? description,
        int? destConnections,
        bool? editable,
        string? env,
        string name,
        string platformId,
        string platformType,
        int? srcConnections,
        string supportedType,
        bool? transfer)
    {
        Configured = configured;
        ConnectorId = connectorId;
        DataType = dataType;
        DataTypeCategory = dataTypeCategory;
        Description = description;
        DestConnections = destConnections;
        Editable = editable;
        Env = env;
        Name = name;
        PlatformId = platformId;
        PlatformType = platformType;
        SrcConnections = srcConnections;
        SupportedType = supportedType;
        Transfer = transfer;
    }
}
