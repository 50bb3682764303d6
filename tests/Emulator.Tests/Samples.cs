using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>A catalogue of four connectors, with every type of field.</summary>
internal static class Samples
{
    /// <summary>A source with static values; account and apiKey are required.</summary>
    public const string Store = "0000000000000001";

    /// <summary>A destination that requires OAuth consent.</summary>
    public const string OAuth = "0000000000000002";

    /// <summary>A destination with OAuth consent or, as an alternative, the fields token and refreshToken.</summary>
    public const string Manual = "0000000000000003";

    /// <summary>A connector with only an id.</summary>
    public const string Bare = "0000000000000004";

    public static JObject Catalogue => JObject.Parse(
        $$"""
        { "connectors": [
          { "connectorId": "{{Store}}", "name": "Store - Data", "platform": "Store", "platformId": "00000000000000f1", "platformType": "Cloud Storage Provider",
            "dataType": "data store", "dataTypeCategory": "data store", "supportedType": "Source", "transfer": false,
            "description": "Reads tables.", "docUrl": "https://docs.example/store", "authentication": "api-key",
            "secretConfig": [
              { "id": "account", "label": "Account", "type": "Text", "required": true, "description": "Account name." },
              { "id": "apiKey", "label": "API key", "type": "Password", "required": true },
              { "id": "port", "type": "Number", "min": 1, "max": 65535 },
              { "id": "region", "type": "Select", "options": ["us", "eu"] },
              { "id": "residency", "type": "Text", "requiredWhen": { "region": ["eu"] } },
              { "id": "columns", "type": "Multi-Select", "options": ["date", "spend"] },
              { "id": "since", "type": "Date" },
              { "id": "bucket", "type": "Text", "readonly": true, "default": "given" } ],
            "connectionConfig": [ { "id": "table", "label": "Table", "type": "Text", "required": true } ] },
          { "connectorId": "{{OAuth}}", "platform": "Adverts", "dataType": "audiences", "dataTypeCategory": "audience activation", "supportedType": "Destination",
            "authentication": "oauth" },
          { "connectorId": "{{Manual}}", "platform": "Adverts", "dataType": "reports", "dataTypeCategory": "reporting", "supportedType": "Destination",
            "authentication": "oauth", "secretConfig": [ { "id": "token", "type": "Password" }, { "id": "refreshToken", "type": "Password" } ] },
          { "connectorId": "{{Bare}}" } ] }
        """);

    public static JObject CompleteStore => new() { ["account"] = "acme", ["apiKey"] = "key-1" };
}
