using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The result of GetSupportedConnectors.
/// </summary>
[OutputType]
public sealed class GetSupportedConnectorsResult
{
    /// <summary>
    /// Every match, over all pages.
    /// </summary>
    public readonly ImmutableArray<Outputs.SupportedConnector> Connectors;

    [OutputConstructor]
    private GetSupportedConnectorsResult(
        ImmutableArray<Outputs.SupportedConnector> connectors)
    {
        Connectors = connectors;
    }
}
