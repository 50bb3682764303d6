using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Lists;
using Pulumi.Connectors.Emulator.Habits.Values;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>The response of Get Configuration as a whole.</summary>
internal static class DocumentHabits
{
    public const string FreshEmpty = "fresh-empty";
    public const string NotEditable = "not-editable";
    public const string EchoesSecrets = "configure-echoes-secrets";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("field-twice", "The first field is listed twice, the second time with another label and without a value", HabitParameter.None, new DocumentEdit((view, _) =>
        {
            if (view.Fields is [JObject first, ..])
                view.Fields.Add(new JObject(first) { ["label"] = $"{first["label"]} (legacy)", ["value"] = null, ["listValue"] = null });
        })),
        new("fields-after-save", "A field is listed only after the first save", HabitParameter.Fields, new DocumentEdit((view, ids) =>
        {
            var late = FieldChoice.IdsOf(view.Added.Connector, ids);
            foreach (var field in view.Fields.Where(field => view.IsFresh && late.Contains((field["id"] ?? field["name"])?.ToString() ?? string.Empty)).ToList())
                field.Remove();
        })),
        new("fields-direct", "The fields stand directly in secretConfig", HabitParameter.None, new Layout(view => Hoist(view, view.Fields.DeepClone()))),
        new("fields-by-id", "secretConfig is an object with the fields by id", HabitParameter.None, new Layout(view => Hoist(view, ById(view.Fields)))),
        new("fields-map", "configuration is an object with the fields by id", HabitParameter.None, new Layout(view => view.Set["configuration"] = ById(view.Fields))),
        new("fields-deeper", "The fields stand one level deeper, under the name of the configuration", HabitParameter.None,
            new Layout(view => view.Document["secretConfig"] = new JArray(new JObject { [view.Set.Value<string>("name") ?? string.Empty] = view.Set.DeepClone() }))),
        new("fields-grouped", "The fields stand in two groups", HabitParameter.None, new Layout(view => view.Set["configuration"] = Grouped(view.Fields))),
        new("set-object", "secretConfig is an object instead of a list", HabitParameter.None, new Layout(view => view.Document["secretConfig"] = view.Set.DeepClone())),
        new("configured-form", "configured is absent, or a word or number", HabitParameter.OneOf("absent", "yes", "Y", "CONFIGURED", "1"),
            new DocumentEdit((view, form) => ShowConfigured(view.Document, form)), OfItems(ShowConfigured)),
        new("configured-constant", "configured is always the same, whatever is stored", HabitParameter.OneOf("true", "false"),
            new DocumentEdit((view, value) => view.Document["configured"] = value == "true"), OfItems((item, value) => item["configured"] = value == "true")),
        new("fresh-secret-name", "A connector without secretName shows one that the platform generated", HabitParameter.None,
            new DocumentEdit((view, _) => view.Set["secretName"] = view.Added.Configuration?.SecretName ?? $"madconnect/{view.Added.Connector.ConnectorId}")),
        new("fresh-configuration-id", "A connector that was never configured shows a configurationId", HabitParameter.None,
            new DocumentEdit((view, _) => view.Set["configurationId"] = view.Added.Configuration?.ConfigurationId ?? $"pre-{view.Added.Connector.ConnectorId}")),
        new(FreshEmpty, "A connector that was never configured has secretConfig: []", HabitParameter.None),
        new(NotEditable, "editable is false, and Configure is refused", HabitParameter.None, new DocumentEdit((view, _) => view.Document["editable"] = false),
            OfItems((item, _) => item["editable"] = false)),
        new(EchoesSecrets, "The response of Configure repeats the values that were sent", HabitParameter.None),
    ];

    /// <summary>Replaces the configuration by its fields; its other attributes move to the document.</summary>
    private static void Hoist(DocumentView view, JToken fields)
    {
        foreach (var attribute in view.Set.Properties().Where(attribute => attribute.Name != "configuration"))
            view.Document[attribute.Name] = attribute.Value.DeepClone();
        view.Document["secretConfig"] = fields;
    }

    /// <summary>If two fields have the same id, the first one is kept.</summary>
    private static JObject ById(JArray fields) => new(fields.Cast<JObject>()
        .DistinctBy(field => (field["id"] ?? field["name"])?.ToString())
        .Select(field => new JProperty((field["id"] ?? field["name"])?.ToString() ?? string.Empty, field.DeepClone())));

    private static JArray Grouped(JArray fields) => new(fields.Chunk((fields.Count + 2) / 2).Select((group, index) => new JObject
    {
        ["id"] = $"group{index + 1}",
        ["label"] = $"Group {index + 1}",
        ["type"] = "Group",
        ["configuration"] = new JArray(group.Select(field => field.DeepClone())),
    }));

    /// <summary>Changes the same attribute in the list of added connectors.</summary>
    private static ListEdit OfItems(Action<JObject, string> edit) => (items, parameter) =>
    {
        foreach (var item in items.OfType<JObject>().Where(item => item.ContainsKey("editable")))
            edit(item, parameter);
        return items;
    };

    private static void ShowConfigured(JObject json, string form)
    {
        var configured = json["configured"] is { Type: JTokenType.Boolean } value && value.Value<bool>();
        json["configured"] = form switch
        {
            "yes" => configured ? "yes" : "no",
            "Y" => configured ? "Y" : "N",
            "CONFIGURED" => configured ? "CONFIGURED" : "NOT_CONFIGURED",
            _ => configured ? 1 : 0,
        };
        if (form == "absent")
            json.Remove("configured");
    }
}
