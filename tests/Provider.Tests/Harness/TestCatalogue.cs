using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Catalogue of three connectors that cover every type of field.</summary>
internal static class TestCatalogue
{
    /// <summary>Requires account and apiKey; has a field of every type.</summary>
    public const string Store = "0000000000000001";

    /// <summary>Requires consent (OAuth).</summary>
    public const string OAuth = "0000000000000002";

    /// <summary>Has one optional plain field.</summary>
    public const string Plain = "0000000000000003";

    /// <summary>Is not in the catalogue.</summary>
    public const string Unknown = "00000000000000ff";

    public static JObject Json => JObject.Parse(
        $$"""
        { "connectors": [
          { "connectorId": "{{Store}}", "platform": "Store", "platformId": "00000000000000f1", "platformType": "Cloud Storage Provider",
            "dataType": "data store", "dataTypeCategory": "data store", "supportedType": "Source", "transfer": false,
            "description": "Reads tables.", "docUrl": "https://docs.example/store", "authentication": "api-key",
            "secretConfig": [
              { "id": "account", "label": "Account", "type": "Text", "required": true, "description": "Account name." },
              { "id": "apiKey", "label": "API key", "type": "Password", "required": true },
              { "id": "secondKey", "type": "Password" },
              { "id": "port", "type": "Number", "min": 1, "max": 65535 },
              { "id": "region", "type": "Select", "options": ["us", "eu"] },
              { "id": "tables", "type": "Multi-Select", "options": ["a", "b", "c"] },
              { "id": "since", "type": "Date" },
              { "id": "host", "type": "Text", "readonly": true, "default": "store.example" } ],
            "connectionConfig": [ { "id": "table", "type": "Text" } ] },
          { "connectorId": "{{OAuth}}", "platform": "Sign", "platformId": "00000000000000f2", "supportedType": "Destination",
            "authentication": "oauth", "secretConfig": [ { "id": "label", "type": "Text" }, { "id": "token", "type": "Password" } ] },
          { "connectorId": "{{Plain}}", "platform": "Plain", "platformId": "00000000000000f3", "supportedType": "Destination",
            "secretConfig": [ { "id": "path", "type": "Text" } ] } ] }
        """);
}
