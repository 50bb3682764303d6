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

    /// <exception cref="ApiException">The entry has no id.</exception>
    internal static string ReadId(JObject json) =>
        LenientJson.GetString(json["connectorId"]) ?? LenientJson.GetString(json["id"])
            ?? throw new ApiException(ApiFailure.InvalidResponse, $"The API returned a connector without 'connectorId'");
}
