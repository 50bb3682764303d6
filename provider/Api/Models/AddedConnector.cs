using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A connector that is added to a sub-account, as List Added Connectors returns it.</summary>
/// <param name="Catalogue">The attributes that the catalog has too.</param>
/// <param name="Configured">Whether its configuration is complete.</param>
/// <param name="SourceConnections">Number of connections that use it as their source.</param>
/// <param name="DestinationConnections">Number of connections that use it as their destination.</param>
/// <param name="Editable">Whether the sub-account may change it.</param>
/// <param name="Environment">Name of the environment from which it was added.</param>
internal sealed record AddedConnector(
    CatalogueConnector Catalogue,
    string? Description,
    bool Configured,
    int SourceConnections,
    int DestinationConnections,
    bool? Editable,
    string? Environment)
{
    public bool InUse => SourceConnections + DestinationConnections > 0;

    public static AddedConnector Read(JObject json) =>
        new(
            CatalogueConnector.Read(json),
            Description: LenientJson.GetString(json["description"]),
            Configured: LenientJson.GetBoolean(json["configured"]) ?? false,
            SourceConnections: LenientJson.GetInt32(json["srcConnections"]),
            DestinationConnections: LenientJson.GetInt32(json["destConnections"]),
            Editable: LenientJson.GetBoolean(json["editable"]),
            Environment: LenientJson.GetString(json["env"]));
}
