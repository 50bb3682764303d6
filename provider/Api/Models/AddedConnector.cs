using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A connector in a sub-account, as List Added Connectors describes it.</summary>
/// <param name="Catalogue">What the catalogue says of it too.</param>
/// <param name="Configured">Whether its configuration is complete.</param>
/// <param name="SourceConnections">How many connections use it as their source.</param>
/// <param name="DestinationConnections">How many connections use it as their destination.</param>
/// <param name="Editable">Whether the account may change it.</param>
/// <param name="Environment">Name of the environment that it was added from.</param>
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
            Description: JsonReading.Text(json["description"]),
            Configured: JsonReading.Flag(json["configured"]) ?? false,
            SourceConnections: JsonReading.Count(json["srcConnections"]),
            DestinationConnections: JsonReading.Count(json["destConnections"]),
            Editable: JsonReading.Flag(json["editable"]),
            Environment: JsonReading.Text(json["env"]));
}
