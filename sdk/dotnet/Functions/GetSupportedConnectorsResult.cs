// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;
using Pulumi;

namespace MadConnect.Connectors;

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
