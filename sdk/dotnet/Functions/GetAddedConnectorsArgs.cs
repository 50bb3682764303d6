namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for GetAddedConnectors.InvokeAsync.
/// </summary>
public sealed class GetAddedConnectorsArgs : InvokeArgs
{
    /// <summary>
    /// Sub-account to look in. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public string? AccountId { get; set; }

    /// <summary>
    /// Keyword that results must match.
    /// </summary>
    [Input("query")]
    public string? Query { get; set; }

    public static new GetAddedConnectorsArgs Empty => new();
}
