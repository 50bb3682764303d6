using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A connector that is added to a sub-account, as List Added Connectors returns it.</summary>
/// <param name="Catalogue">The attributes that the catalog has too.</param>
/// <param name="Configured">Whether its configuration is complete; null if the platform does not state it.</param>
/// <param name="SourceConnections">Number of connections that use it as their source; null if the platform does not state it.</param>
/// <param name="DestinationConnections">Number of connections that use it as their destination; null if the platform does not state it.</param>
/// <param name="Editable">Whether the sub-account may change it.</param>
/// <param name="Environment">Name of the environment from which it was added.</param>
internal sealed record AddedConnector(
    CatalogueConnector Catalogue,
    string? Description,
    bool? Configured,
    int? SourceConnections,
    int? DestinationConnections,
    bool? Editable,
    string? Environment)
{
    /// <summary>Whether connections use it; null if neither number is positive and one is not known.</summary>
    public bool? InUse =>
        (SourceConnections, DestinationConnections) switch
        {
            ( > 0, _) or (_, > 0) => true,
            (null, _) or (_, null) => null,
            _ => false,
        };

    /// <summary>Names of the attributes that are present and not understood.</summary>
    public ImmutableArray<string> NotUnderstood { get; init; } = [];

    /// <inheritdoc cref="CatalogueConnector.ReadItem"/>
    public static AddedConnector? ReadItem(JToken json) => CatalogueConnector.ReadItem(json) is { } connector ? Read(json as JObject ?? [], connector) : null;

    public static AddedConnector Read(JObject json) => Read(json, CatalogueConnector.Read(json));

    private static AddedConnector Read(JObject json, CatalogueConnector connector)
    {
        var reader = new AttributeReader();
        var added = new AddedConnector(
            connector,
            Description: LenientJson.GetString(json["description"]),
            Configured: reader.ReadConfigured(json["configured"], "configured"),
            SourceConnections: reader.ReadCount(json["srcConnections"], "srcConnections"),
            DestinationConnections: reader.ReadCount(json["destConnections"], "destConnections"),
            Editable: reader.ReadBoolean(json["editable"], "editable"),
            Environment: LenientJson.GetString(json["env"]));
        return added with { NotUnderstood = reader.NotUnderstood };
    }
}
