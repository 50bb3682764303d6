namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for GetAddedConnectors.Invoke.
/// </summary>
public sealed class GetAddedConnectorsInvokeArgs : InvokeArgs
{
    /// <summary>
    /// Sub-account to look in. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Keyword that results must match.
    /// </summary>
    [Input("query")]
    public Input<string>? Query { get; set; }

    public static new GetAddedConnectorsInvokeArgs Empty => new();
}
