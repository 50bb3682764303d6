using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A connector of the catalog, as Get Connector and List Connectors return it. An optional attribute that is absent is null.</summary>
internal sealed record CatalogueConnector(
    string ConnectorId,
    string Name,
    string DataType,
    string DataTypeCategory,
    string PlatformId,
    string PlatformType,
    string SupportedType,
    bool? Transfer,
    bool? Integrated,
    int? Status,
    string? DocUrl,
    string? OverviewUrl,
    string? Logo)
{
    private static readonly string[] IdAttributes = ["connectorId", "id"];

    /// <summary>Attributes of which every connector has one.</summary>
    public static ReadOnlySpan<string> Attributes => IdAttributes;

    /// <summary>Reads an item of a list.</summary>
    /// <returns>Null if it is neither a connector nor a bare id, of which nothing else is known.</returns>
    public static CatalogueConnector? ReadItem(JToken json)
    {
        var item = json is JValue { Type: JTokenType.String or JTokenType.Integer } ? new JObject { ["id"] = json } : json as JObject;
        return item is not null && FindId(item) is not null ? Read(item) : null;
    }

    /// <exception cref="ApiException">The connector has no id.</exception>
    public static CatalogueConnector Read(JObject json) =>
        new(
            ConnectorId: ReadId(json),
            Name: LenientJson.GetString(json["name"]) ?? string.Empty,
            DataType: LenientJson.GetString(json["dataType"]) ?? string.Empty,
            DataTypeCategory: LenientJson.GetString(json["dataTypeCategory"]) ?? string.Empty,
            PlatformId: LenientJson.GetString(json["platformId"]) ?? string.Empty,
            PlatformType: LenientJson.GetString(json["platformType"]) ?? string.Empty,
            SupportedType: LenientJson.GetString(json["supportedType"]) ?? string.Empty,
            Transfer: LenientJson.GetBoolean(json["transfer"]),
            Integrated: LenientJson.GetBoolean(json["integrated"]),
            Status: LenientJson.GetInt32(json["status"]),
            DocUrl: LenientJson.GetString(json["docUrl"]),
            OverviewUrl: LenientJson.GetString(json["overviewUrl"]),
            Logo: LenientJson.GetString(json["logo"]));

    // No id begins or ends with a blank.
    private static string? FindId(JObject json) =>
        IdAttributes.Select(name => LenientJson.GetString(json[name])?.Trim()).FirstOrDefault(id => !string.IsNullOrEmpty(id));

    private static string ReadId(JObject json) =>
        FindId(json) ?? throw new ApiException(ApiFailure.InvalidResponse, $"The API returned a connector without 'connectorId'");
}
