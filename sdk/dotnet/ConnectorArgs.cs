// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for constructing a Connector resource.
/// </summary>
public sealed class ConnectorArgs : ResourceArgs
{
    /// <summary>
    /// Id of the sub-account that the connector is added to, such as <c>a3ba4fbd9d51df11</c>. The default is the provider's <c>accountId</c>. It must not be a secret, because the id of the resource contains it.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Whether to adopt the connector if it is already added, instead of failing. An adopted connector stays in the sub-account when the resource is deleted, unless <c>removeAdopted</c> is true. The default is false.
    /// </summary>
    [Input("adoptExisting")]
    public Input<bool>? AdoptExisting { get; set; }

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>. The function <c>getConnector</c> returns it for a name.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    /// <summary>
    /// Whether to remove the connector when the resource is deleted even if it was adopted. The default is false.
    /// </summary>
    [Input("removeAdopted")]
    public Input<bool>? RemoveAdopted { get; set; }

    /// <summary>
    /// Whether to remove the connector when the resource is deleted even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
    /// </summary>
    [Input("removeIfUseUnknown")]
    public Input<bool>? RemoveIfUseUnknown { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new ConnectorArgs Empty => new();
}
