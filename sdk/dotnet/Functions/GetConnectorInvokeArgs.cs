// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for GetConnector.Invoke.
/// </summary>
public sealed class GetConnectorInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Id of the sub-account whose catalog is searched. The default is the provider's <c>accountId</c>.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>, or the <c>id</c> output of a <c>Connector</c>. Either <c>connectorId</c> or <c>name</c> must be set, not both.
    /// </summary>
    [Input("connectorId")]
    public Input<string>? ConnectorId { get; set; }

    /// <summary>
    /// Type of the data that the connector transfers, such as <c>customer match</c>, to select one of several connectors of that name. The default is any.
    /// </summary>
    [Input("dataType")]
    public Input<string>? DataType { get; set; }

    /// <summary>
    /// Name of the connector. Case is not significant. Either <c>connectorId</c> or <c>name</c> must be set, not both.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// Direction of the connector, <c>Source</c> or <c>Destination</c>, to select one of several connectors of that name. The default is any.
    /// </summary>
    [Input("supportedType")]
    public Input<string>? SupportedType { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new GetConnectorInvokeArgs Empty => new();
}
