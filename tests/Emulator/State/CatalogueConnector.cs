using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>One connector of the catalog.</summary>
internal sealed record CatalogueConnector
{
    private const string DataStore = "data store";

    public required string ConnectorId { get; init; }
    public required string PlatformId { get; init; }

    /// <summary>Name of the platform as in the public listing. Several connectors have the same name.</summary>
    public required string Name { get; init; }

    public required string PlatformType { get; init; }
    public required string DataType { get; init; }
    public required string DataTypeCategory { get; init; }
    public required string SupportedType { get; init; }
    public required bool Transfer { get; init; }
    public required string Description { get; init; }
    public required string? DocUrl { get; init; }
    public required string? OverviewUrl { get; init; }
    public required string? Logo { get; init; }
    public required bool Integrated { get; init; }
    public required int Status { get; init; }
    public required bool UsesOAuth { get; init; }
    public required IReadOnlyList<CatalogueField> SecretFields { get; init; }
    public required IReadOnlyList<CatalogueField> ConnectionFields { get; init; }

    /// <summary>Returns true if the directions are opposite, and either connector is a data store or both have the same category.</summary>
    public bool Supports(CatalogueConnector other) =>
        !EqualsIgnoreCase(SupportedType, other.SupportedType)
        && (EqualsIgnoreCase(DataTypeCategory, DataStore) || EqualsIgnoreCase(other.DataTypeCategory, DataStore) || EqualsIgnoreCase(DataTypeCategory, other.DataTypeCategory));

    public bool Mentions(string keyword) => new[] { Name, DataType, DataTypeCategory, PlatformType, Description }
        .Any(text => text.Contains(keyword, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">The id is missing, or an attribute has the wrong type.</exception>
    public static CatalogueConnector Parse(JObject json)
    {
        var id = json.RequireString("connectorId");
        return new CatalogueConnector
        {
            ConnectorId = id,
            PlatformId = json.GetString("platformId") ?? string.Empty,
            Name = json.GetString("platform") ?? json.GetString("name") ?? id,
            PlatformType = json.GetString("platformType") ?? string.Empty,
            DataType = json.GetString("dataType") ?? string.Empty,
            DataTypeCategory = json.GetString("dataTypeCategory") ?? string.Empty,
            SupportedType = json.GetString("supportedType") ?? string.Empty,
            Transfer = json.GetBoolean("transfer", true),
            Description = json.GetString("description") ?? string.Empty,
            DocUrl = json.GetString("docUrl"),
            OverviewUrl = json.GetString("overviewUrl"),
            Logo = json.GetString("logo"),
            Integrated = json.GetBoolean("integrated", true),
            Status = json.GetInt32("status", 1),
            UsesOAuth = EqualsIgnoreCase(json.GetString("authentication") ?? string.Empty, "oauth"),
            SecretFields = Fields(json, "secretConfig"),
            ConnectionFields = Fields(json, "connectionConfig"),
        };
    }

    private static IReadOnlyList<CatalogueField> Fields(JObject json, string name)
    {
        IReadOnlyList<CatalogueField> fields = [.. json.GetObjects(name).Select(CatalogueField.Parse)];
        return fields.DistinctBy(field => field.Id).Count() == fields.Count
            ? fields
            : throw new FormatException($"'{name}' contains two fields with the same id.");
    }

    private static bool EqualsIgnoreCase(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
