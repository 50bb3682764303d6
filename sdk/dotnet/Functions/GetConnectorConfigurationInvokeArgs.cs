namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for GetConnectorConfiguration.Invoke.
/// </summary>
public sealed class GetConnectorConfigurationInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Sub-account of the connector. The default is the provider's <c>accountId</c>.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    /// <value>A new instance in which no argument is set.</value>
    public static new GetConnectorConfigurationInvokeArgs Empty => new();
}
