// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;
using Pulumi;

namespace MadConnect.Connectors;

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
