// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for GetAddedConnectors.InvokeAsync.
/// </summary>
public sealed class GetAddedConnectorsArgs : InvokeArgs
{
    /// <summary>
    /// Id of the sub-account to list. The default is the provider's <c>accountId</c>.
    /// </summary>
    [Input("accountId")]
    public string? AccountId { get; set; }

    /// <summary>
    /// Keyword that the results must match. By default, the results are not filtered.
    /// </summary>
    [Input("query")]
    public string? Query { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new GetAddedConnectorsArgs Empty => new();
}
