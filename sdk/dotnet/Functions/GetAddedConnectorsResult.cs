using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The result of GetAddedConnectors.
/// </summary>
[OutputType]
public sealed class GetAddedConnectorsResult
{
    /// <summary>
    /// All matching connectors, from all pages of the API.
    /// </summary>
    public readonly ImmutableArray<Outputs.AddedConnector> Connectors;

    [OutputConstructor]
    private GetAddedConnectorsResult(
        ImmutableArray<Outputs.AddedConnector> connectors)
    {
        Connectors = connectors;
    }
}
