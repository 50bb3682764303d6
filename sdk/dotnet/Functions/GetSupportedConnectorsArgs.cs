// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for GetSupportedConnectors.InvokeAsync.
/// </summary>
public sealed class GetSupportedConnectorsArgs : InvokeArgs
{
    /// <summary>
    /// Id of the sub-account of the connection. The default is the provider's <c>accountId</c>.
    /// </summary>
    [Input("accountId")]
    public string? AccountId { get; set; }

    /// <summary>
    /// Catalog id of the given connector, such as <c>0a1b2c3d4e5f6071</c>, or the <c>id</c> output of a <c>Connector</c>. The function <c>getConnector</c> returns it for a name.
    /// </summary>
    [Input("connectorId", required: true)]
    public string ConnectorId { get; set; } = null!;

    /// <summary>
    /// Keyword that the results must match. By default, the results are not filtered.
    /// </summary>
    [Input("query")]
    public string? Query { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new GetSupportedConnectorsArgs Empty => new();
}
