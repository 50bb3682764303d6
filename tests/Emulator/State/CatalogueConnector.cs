using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>One connector of the catalogue.</summary>
internal sealed record CatalogueConnector
{
    private const string DataStore = "data store";

    public required string ConnectorId { get; init; }
    public required string PlatformId { get; init; }

    /// <summary>The platform's name, as the public listing shows it: several connectors share one.</summary>
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

    /// <summary>A data store goes with every connector of the other direction; others only within their category.</summary>
    public bool Supports(CatalogueConnector other) =>
        !Same(SupportedType, other.SupportedType)
        && (Same(DataTypeCategory, DataStore) || Same(other.DataTypeCategory, DataStore) || Same(DataTypeCategory, other.DataTypeCategory));

    public bool Mentions(string keyword) => new[] { Name, DataType, DataTypeCategory, PlatformType, Description }
        .Any(text => text.Contains(keyword, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="FormatException">The id is missing, or an attribute has the wrong type.</exception>
    public static CatalogueConnector Parse(JObject json)
    {
        var id = json.RequireText("connectorId");
        return new CatalogueConnector
        {
            ConnectorId = id,
            PlatformId = json.Text("platformId") ?? "",
            Name = json.Text("platform") ?? json.Text("name") ?? id,
            PlatformType = json.Text("platformType") ?? "",
            DataType = json.Text("dataType") ?? "",
            DataTypeCategory = json.Text("dataTypeCategory") ?? "",
            SupportedType = json.Text("supportedType") ?? "",
            Transfer = json.Flag("transfer", true),
            Description = json.Text("description") ?? "",
            DocUrl = json.Text("docUrl"),
            OverviewUrl = json.Text("overviewUrl"),
            Logo = json.Text("logo"),
            Integrated = json.Flag("integrated", true),
            Status = json.Integer("status", 1),
            UsesOAuth = Same(json.Text("authentication") ?? "", "oauth"),
            SecretFields = Fields(json, "secretConfig"),
            ConnectionFields = Fields(json, "connectionConfig"),
        };
    }

    private static IReadOnlyList<CatalogueField> Fields(JObject json, string name)
    {
        IReadOnlyList<CatalogueField> fields = [.. json.Objects(name).Select(CatalogueField.Parse)];
        return fields.DistinctBy(field => field.Id).Count() == fields.Count
            ? fields
            : throw new FormatException($"'{name}' has two fields of one id.");
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
