using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The result of GetAddedConnectors.
/// </summary>
[OutputType]
public sealed class GetAddedConnectorsResult
{
    /// <summary>
    /// Every match, over all pages.
    /// </summary>
    public readonly ImmutableArray<Outputs.AddedConnector> Connectors;

    [OutputConstructor]
    private GetAddedConnectorsResult(
        ImmutableArray<Outputs.AddedConnector> connectors)
    {
        Connectors = connectors;
    }
}
