// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for GetConnectorConfiguration.Invoke.
/// </summary>
public sealed class GetConnectorConfigurationInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Id of the connector's sub-account. The default is the provider's <c>accountId</c>.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>, or the <c>id</c> output of a <c>Connector</c>. The connector must be added to the sub-account.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    /// <value>A new instance in which no argument is set.</value>
    public static new GetConnectorConfigurationInvokeArgs Empty => new();
}
