using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The result of GetSupportedConnectors.
/// </summary>
[OutputType]
public sealed class GetSupportedConnectorsResult
{
    /// <summary>
    /// All matching connectors, from all pages of the API.
    /// </summary>
    public readonly ImmutableArray<Outputs.SupportedConnector> Connectors;

    [OutputConstructor]
    private GetSupportedConnectorsResult(
        ImmutableArray<Outputs.SupportedConnector> connectors)
    {
        Connectors = connectors;
    }
}
