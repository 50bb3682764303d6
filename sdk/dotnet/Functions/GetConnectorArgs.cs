// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for GetConnector.InvokeAsync.
/// </summary>
public sealed class GetConnectorArgs : InvokeArgs
{
    /// <summary>
    /// Id of the sub-account whose catalog is searched. The default is the provider's <c>accountId</c>.
    /// </summary>
    [Input("accountId")]
    public string? AccountId { get; set; }

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>, or the <c>id</c> output of a <c>Connector</c>. Either <c>connectorId</c> or <c>name</c> must be set, not both.
    /// </summary>
    [Input("connectorId")]
    public string? ConnectorId { get; set; }

    /// <summary>
    /// Type of the data that the connector transfers, such as <c>customer match</c>, to select one of several connectors of that name. The default is any.
    /// </summary>
    [Input("dataType")]
    public string? DataType { get; set; }

    /// <summary>
    /// Name of the connector. Case is not significant. Either <c>connectorId</c> or <c>name</c> must be set, not both.
    /// </summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>
    /// Direction of the connector, <c>Source</c> or <c>Destination</c>, to select one of several connectors of that name. The default is any.
    /// </summary>
    [Input("supportedType")]
    public string? SupportedType { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new GetConnectorArgs Empty => new();
}
