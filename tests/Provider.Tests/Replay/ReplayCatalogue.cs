using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Catalogue of all connectors in the recordings, with the values that the recorded provider returned.</summary>
internal static class ReplayCatalogue
{
    /// <summary>Connectors of all folders: two single ones, and the 40 of the folder <c>many</c>.</summary>
    private static readonly string[] Ids =
        ["0a1b2c3d4e5f6071", "ffeeddccbbaa9988", .. Enumerable.Range(0x10, 40).Select(number => $"{number:x16}")];

    private static readonly (string Id, string Type)[] Fields =
    [
        ("advertiserId", "Text"), ("region", "Text"), ("seatId", "Number"), ("label", "Text"), ("extra", "Text"),
        ("b", "Text"), ("big", "Number"), ("f", "Number"), ("list", "Multi-Select"), ("n", "Number"), ("nested", "Text"), ("nil", "Text"),
        ("apiKey", "Password"), ("other", "Password"), ("empty", "Password"),
    ];

    public static JObject For(string file) => new() { ["connectors"] = new JArray(Ids.Select(id => Connector(id, file))) };

    private static JObject Connector(string id, string file) => new()
    {
        ["connectorId"] = id,
        ["platform"] = $"Connector {id}",
        ["platformId"] = "platformId!",
        ["platformType"] = "platformType!",
        ["dataType"] = "dataType!",
        ["dataTypeCategory"] = "dataTypeCategory!",
        ["supportedType"] = "supportedType!",
        ["description"] = "A connector of the recordings.",
        ["secretConfig"] = new JArray(Fields.Select(field => Field(field.Id, field.Type, file))),
    };

    private static JObject Field(string id, string type, string file)
    {
        // The program of this folder sets no secret but is complete.
        var required = id == "apiKey" && !file.StartsWith("order/", StringComparison.Ordinal);
        var field = new JObject { ["id"] = id, ["type"] = type, ["required"] = required };
        if (type == "Multi-Select")
            field["options"] = new JArray("a", "b");

        // Configured but not ready: the platform requires a field that its metadata does not mark as required.
        if (file == "failures/1-init-failed" && id == "label")
            field["requiredWhen"] = new JObject { ["region"] = new JArray("eu") };
        return field;
    }
}
