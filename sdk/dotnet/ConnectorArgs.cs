namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for constructing a Connector resource.
/// </summary>
public sealed class ConnectorArgs : ResourceArgs
{
    /// <summary>
    /// Sub-account that the connector is added to. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Take over a connector that is already added, instead of refusing. What was taken over stays on delete unless <c>removeAdopted</c> is true.
    /// </summary>
    [Input("adoptExisting")]
    public Input<bool>? AdoptExisting { get; set; }

    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    /// <summary>
    /// Remove a connector on delete even if it was taken over.
    /// </summary>
    [Input("removeAdopted")]
    public Input<bool>? RemoveAdopted { get; set; }

    public static new ConnectorArgs Empty => new();
}
