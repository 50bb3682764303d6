using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Budgets;

/// <summary>Catalogue of any number of connectors, each with one plain and one secret field.</summary>
internal static class LargeCatalogue
{
    public static JObject Of(int count) =>
        new() { ["connectors"] = new JArray(Enumerable.Range(0, count).Select(number => Connector(Id(number)))) };

    public static string Id(int number) => $"{number:x16}";

    private static JObject Connector(string id) =>
        new()
        {
            ["connectorId"] = id,
            ["platformId"] = "00000000000000ff",
            ["name"] = $"Connector {id}",
            ["platform"] = $"Platform {id}",
            ["platformType"] = "Data Store",
            ["dataType"] = "data store",
            ["dataTypeCategory"] = "data store",
            ["supportedType"] = "Source",
            ["transfer"] = true,
            ["authentication"] = "api-key",
            ["secretConfig"] = new JArray(Field("region", "Text"), Field("apiKey", "Password")),
            ["connectionConfig"] = new JArray(),
        };

    private static JObject Field(string id, string type) =>
        new() { ["id"] = id, ["label"] = id, ["type"] = type, ["required"] = true, ["readonly"] = false };
}
