using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>The documents of a platform that repeats texts of the program in any attribute.</summary>
/// <param name="saved">Payload of the last save; null if nothing was saved.</param>
/// <param name="saves">Number of saves, which moves the timestamp.</param>
internal sealed class LawDocuments(LawCase run, JObject? saved, int saves)
{
    /// <summary>Attributes in which the platform may repeat a text.</summary>
    public static readonly ImmutableArray<string> Places =
    [
        "connector.name", "connector.description", "connector.env", "connector.dataType", "connector.platformId", "connector.logo", "connector.docUrl",
        "other.id", "other.name", "doc.name", "doc.secretName", "doc.configurationId", "doc.env", "doc.authUrl", "field.account", "field.note",
        "field.regions", "field.flag", "field.apiKey", "extra.id", "extra.value", "extra.label", "extra.description", "extra.type", "option", "message",
        "account.label",
    ];

    private static readonly string[] Secrets = ["apiKey", "secondKey"];
    private static readonly DateTimeOffset FirstSave = DateTimeOffset.UnixEpoch.AddYears(50);

    public JObject Connector(string connectorId) =>
        new()
        {
            ["connectorId"] = connectorId,
            ["name"] = run.Repeat("connector.name") ?? "Store",
            ["description"] = run.Repeat("connector.description") ?? "Tables",
            ["env"] = run.Repeat("connector.env"),
            ["dataType"] = run.Repeat("connector.dataType") ?? "tables",
            ["platformId"] = run.Repeat("connector.platformId"),
            ["logo"] = run.Repeat("connector.logo"),
            ["docUrl"] = run.Repeat("connector.docUrl") is { } text ? $"https://docs.example/{Uri.EscapeDataString(text)}" : null,
            ["configured"] = true,
            ["editable"] = true,
            ["srcConnections"] = 0,
            ["destConnections"] = 0,
        };

    public JObject Other() =>
        new()
        {
            ["connectorId"] = run.Repeat("other.id") ?? "0000000000000009",
            ["name"] = run.Repeat("other.name") ?? "Other",
            ["configured"] = true,
        };

    public JObject Configuration() =>
        new()
        {
            ["configured"] = saved is not null && saved["secretConfig"]?["flag"] is null,
            ["env"] = run.Repeat("doc.env"),
            ["authUrl"] = AuthUrl(),
            ["secretConfig"] = new JArray(new JObject
            {
                ["configurationId"] = run.Repeat("doc.configurationId") ?? "c1",
                ["name"] = run.Repeat("doc.name") ?? saved?["name"],
                ["secretName"] = run.Repeat("doc.secretName") ?? saved?["secretName"],
                ["lastUpdated"] = saved is null ? null : FirstSave.AddMinutes(saves).ToUnixTimeSeconds(),
                ["configuration"] = new JArray(Fields()),
            }),
        };

    public string? AuthUrl() => run.Repeat("doc.authUrl") is { } text ? $"https://consent.example/?state={text}" : null;

    private IEnumerable<JObject> Fields()
    {
        var others = (saved?["secretConfig"] as JObject ?? []).Properties().Select(field => field.Name);
        string[] ids = ["account", "regions", "note", "port", "flag", .. Secrets, .. others, .. run.Program.TryGetValue("key", out var key) ? [run.Texts[key.Text]] : Array.Empty<string>()];
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
            yield return Field(id);
        var extra = run.Repeat("extra.id") ?? "extra";
        if (ids.Contains(extra))
            yield break;
        yield return new JObject
        {
            ["id"] = extra,
            ["type"] = run.Repeat("extra.type") ?? "Text",
            ["label"] = run.Repeat("extra.label"),
            ["description"] = run.Repeat("extra.description"),
            ["required"] = run.Echoes.ContainsKey("extra.id") && run.Story == Story.Create,
            ["value"] = run.Repeat("extra.value"),
        };
    }

    private JObject Field(string id) =>
        new()
        {
            ["id"] = id,
            ["type"] = id switch
            {
                "regions" => "Multi-Select",
                "port" => "Number",
                _ => Secrets.Contains(id) ? "Password" : "Text",
            },
            ["label"] = run.Repeat($"{id}.label"),
            ["list"] = id == "regions" && run.Repeat("option") is { } option ? new JArray("eu", option) : null,
            ["value"] = Value(id, saved?["secretConfig"]?[id]),
        };

    private JToken? Value(string id, JToken? stored)
    {
        var text = run.Repeat($"field.{id}");
        if (Secrets.Contains(id))
            return text ?? (stored is null ? null : "********");
        if (text is null)
            return stored?.DeepClone();
        return id == "regions" ? new JArray((stored as JArray ?? []).Append(text)) : text;
    }
}
