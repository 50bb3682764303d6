using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>The catalog of the suite: two connectors with a field for every habit, one that belongs to others, and 40 without fields.</summary>
internal static class HabitConnectors
{
    public const string Store = "ABCDEF0123456789";

    /// <summary>Has the fields of <see cref="Store"/>.</summary>
    public const string Successor = "ABCDEF0123456788";

    /// <summary>Is never in a program.</summary>
    public const string Foreign = "00000000000000F3";

    /// <summary>Secret that no program manages.</summary>
    public const string ForeignSecret = "secondKey";

    /// <summary>Plain field that no program manages.</summary>
    public const string ForeignField = "owner";

    /// <summary>The last optional plain field, which a habit changes if it is not given another.</summary>
    public const string LastField = "note";

    private const string Fields =
        """
        [ { "id": "account", "label": "Account", "type": "Text", "required": true },
          { "id": "apiKey", "label": "API key", "type": "Password", "required": true },
          { "id": "certificate", "label": "Certificate", "type": "Password" },
          { "id": "secondKey", "label": "Second key", "type": "Password" },
          { "id": "port", "label": "Port", "type": "Number", "min": 1, "max": 65535 },
          { "id": "region", "label": "Region", "type": "Select", "options": ["us", "eu", "ap"] },
          { "id": "ssl", "label": "TLS", "type": "Select", "options": ["true", "false"] },
          { "id": "level", "label": "Level", "type": "Select", "options": ["1", "2", "30"] },
          { "id": "tables", "label": "Tables", "type": "Multi-Select", "options": ["a", "b", "c"] },
          { "id": "since", "label": "Since", "type": "Date" },
          { "id": "enabled", "label": "Enabled", "type": "Boolean" },
          { "id": "host", "label": "Host", "type": "Text", "readonly": true, "default": "store.example" },
          { "id": "quota", "label": "Quota", "type": "Number" },
          { "id": "url", "label": "URL", "type": "Text" },
          { "id": "owner", "label": "Owner", "type": "Text" },
          { "id": "note", "label": "Note", "type": "Text" } ]
        """;

    public static ImmutableArray<string> Others { get; } = [.. Enumerable.Range(1, 40).Select(number => $"{number:x16}")];

    /// <summary>Connectors that a program adds and removes together, without configurations.</summary>
    public static ImmutableArray<string> Twins { get; } = ["ABCDEF0123456781", "ABCDEF0123456782", "ABCDEF0123456783", "ABCDEF0123456784"];

    /// <summary>Connectors that may be in a program.</summary>
    public static ImmutableHashSet<string> Own { get; } = [Store, Successor, .. Twins];

    public static JObject Catalogue => new()
    {
        ["connectors"] = new JArray(
        [
            .. Others.Concat(Twins).Select(id => new JObject { ["connectorId"] = id }),
            .. ((string[])[Store, Successor, Foreign]).Select(id => new JObject { ["connectorId"] = id, ["platform"] = $"Store {id}", ["secretConfig"] = JArray.Parse(Fields) }),
        ]),
    };

    public static CatalogueConnector Described { get; } = Pulumi.Connectors.Emulator.State.Catalogue.Parse(Catalogue).Require(Store);

    public static CatalogueField Field(string id) => Described.SecretFields.Single(field => field.Id == id);
}
