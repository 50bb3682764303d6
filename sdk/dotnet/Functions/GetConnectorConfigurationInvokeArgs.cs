namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for GetConnectorConfiguration.Invoke.
/// </summary>
public sealed class GetConnectorConfigurationInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Sub-account to look in. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    public static new GetConnectorConfigurationInvokeArgs Empty => new();
}
