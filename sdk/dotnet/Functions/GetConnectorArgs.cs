namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for GetConnector.InvokeAsync.
/// </summary>
public sealed class GetConnectorArgs : InvokeArgs
{
    /// <summary>
    /// Sub-account to look in. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public string? AccountId { get; set; }

    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Input("connectorId")]
    public string? ConnectorId { get; set; }

    /// <summary>
    /// What the connector moves, such as <c>customer match</c>.
    /// </summary>
    [Input("dataType")]
    public string? DataType { get; set; }

    /// <summary>
    /// Name of the connector.
    /// </summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>
    /// <c>Source</c> or <c>Destination</c>.
    /// </summary>
    [Input("supportedType")]
    public string? SupportedType { get; set; }

    public static new GetConnectorArgs Empty => new();
}
