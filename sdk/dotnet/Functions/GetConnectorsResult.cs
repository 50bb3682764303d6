using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The result of GetConnectors.
/// </summary>
[OutputType]
public sealed class GetConnectorsResult
{
    /// <summary>
    /// All matching connectors, from all pages of the API.
    /// </summary>
    public readonly ImmutableArray<Outputs.CatalogueConnector> Connectors;

    [OutputConstructor]
    private GetConnectorsResult(
        ImmutableArray<Outputs.CatalogueConnector> connectors)
    {
        Connectors = connectors;
    }
}
