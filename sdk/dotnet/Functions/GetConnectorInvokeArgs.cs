namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for GetConnector.Invoke.
/// </summary>
public sealed class GetConnectorInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Sub-account to look in. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Input("connectorId")]
    public Input<string>? ConnectorId { get; set; }

    /// <summary>
    /// What the connector moves, such as <c>customer match</c>.
    /// </summary>
    [Input("dataType")]
    public Input<string>? DataType { get; set; }

    /// <summary>
    /// Name of the connector.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// <c>Source</c> or <c>Destination</c>.
    /// </summary>
    [Input("supportedType")]
    public Input<string>? SupportedType { get; set; }

    public static new GetConnectorInvokeArgs Empty => new();
}
