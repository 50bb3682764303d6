using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>A catalog with one connector that has a field for every habit, and 50 without fields.</summary>
internal static class HabitSamples
{
    public const string Store = "ABCDEF0123456789";

    /// <summary>The last optional plain field of <see cref="Store"/>, which a habit changes if it is not given another.</summary>
    public const string DefaultField = "note";

    public static IReadOnlyList<string> Others { get; } = [.. Enumerable.Range(1, 50).Select(number => $"{number:x16}")];

    public static JObject Catalogue => new()
    {
        ["connectors"] = new JArray(Others.Select(id => new JObject { ["connectorId"] = id }).Prepend(new JObject
        {
            ["connectorId"] = Store,
            ["platform"] = "Store",
            ["secretConfig"] = JArray.Parse(
                """
                [ { "id": "account", "label": "Account", "type": "Text", "required": true },
                  { "id": "apiKey", "label": "API key", "type": "Password", "required": true },
                  { "id": "secondKey", "type": "Password" },
                  { "id": "port", "type": "Number", "min": 1, "max": 65535 },
                  { "id": "region", "type": "Select", "options": ["us", "eu"] },
                  { "id": "residency", "type": "Text", "requiredWhen": { "region": ["eu"] } },
                  { "id": "ssl", "type": "Select", "options": ["true", "false"] },
                  { "id": "level", "type": "Select", "options": ["1", "2", "30"] },
                  { "id": "tables", "type": "Multi-Select", "options": ["a", "b", "c"] },
                  { "id": "since", "type": "Date" },
                  { "id": "enabled", "type": "Boolean" },
                  { "id": "host", "type": "Text", "readonly": true, "default": "store.example" },
                  { "id": "quota", "type": "Number" },
                  { "id": "note", "type": "Text" } ]
                """),
        })),
    };
}
