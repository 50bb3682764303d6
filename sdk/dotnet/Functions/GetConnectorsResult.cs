// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;
using Pulumi;

namespace MadConnect.Connectors;

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
