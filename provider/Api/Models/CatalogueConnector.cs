using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A connector of the catalogue, as Get Connector and List Connectors describe it. Attributes that the platform leaves out are null.</summary>
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
            Name: JsonReading.Text(json["name"]) ?? string.Empty,
            DataType: JsonReading.Text(json["dataType"]) ?? string.Empty,
            DataTypeCategory: JsonReading.Text(json["dataTypeCategory"]) ?? string.Empty,
            PlatformId: JsonReading.Text(json["platformId"]) ?? string.Empty,
            PlatformType: JsonReading.Text(json["platformType"]) ?? string.Empty,
            SupportedType: JsonReading.Text(json["supportedType"]) ?? string.Empty,
            Transfer: JsonReading.Flag(json["transfer"]),
            Integrated: JsonReading.Flag(json["integrated"]),
            Status: (int?)JsonReading.Number(json["status"]),
            DocUrl: JsonReading.Text(json["docUrl"]),
            OverviewUrl: JsonReading.Text(json["overviewUrl"]),
            Logo: JsonReading.Text(json["logo"]));

    /// <exception cref="ApiException">The entry has no id.</exception>
    internal static string ReadId(JObject json) =>
        JsonReading.Text(json["connectorId"]) ?? JsonReading.Text(json["id"])
            ?? throw new ApiException(ApiFailure.Unreadable, "The platform answered with a connector that has no 'connectorId'");
}
