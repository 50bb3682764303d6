using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Docs.Tests.Pages;

/// <summary>The parts of a page that are made from <c>schema.json</c>.</summary>
internal sealed class SchemaTables(PackageSchema schema)
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["string"] = "text",
        ["integer"] = "whole number",
        ["number"] = "number",
        ["boolean"] = "true or false",
    };

    /// <param name="marker">Says what is wanted: <c>connectors:index:Connector inputs</c>.</param>
    public string Of(string marker) => marker.Split(' ') switch
    {
        ["settings"] => SettingsTable(),
        [var token, "description"] => schema.Description(token),
        [var token, "inputs"] => Table("input", schema.Inputs(token), schema.RequiredInputs(token)),
        [var token, "outputs"] => Table("output", Beyond(schema.Outputs(token), schema.Inputs(token)), required: []),
        [var token, "results"] => Table("result", schema.Outputs(token), required: []),
        [var token, "fields"] => Table("field", schema.Fields(token), required: []),
        [var token, "values"] => Rows(["value", "meaning"], schema.Values(token).Select(value => new[] { $"`{value["value"]}`", Text(value["description"]) })),
        _ => throw new InvalidOperationException($"What is «{marker}»? {nameof(SchemaTables)} has to learn it."),
    };

    private string Table(string title, JObject properties, IReadOnlyCollection<string> required) =>
        Rows(
            [title, "type", "meaning"],
            properties.Properties()
                .OrderByDescending(property => required.Contains(property.Name))
                .Select(property => new[] { $"`{property.Name}`", Type(property.Value), Meaning(property, required.Contains(property.Name)) }));

    private string SettingsTable() =>
        Rows(
            ["setting", "type", "environment variable", "meaning"],
            schema.Settings.Properties().Select(setting => new[]
            {
                $"`{setting.Name}`", Type(setting.Value), Variable(setting.Value), Meaning(setting, isRequired: false),
            }));

    private static JObject Beyond(JObject properties, JObject others) =>
        new(properties.Properties().Where(property => !others.ContainsKey(property.Name)));

    private static string Meaning(JProperty property, bool isRequired)
    {
        var notes = new List<string>();
        if (isRequired)
            notes.Add("Required.");
        if ((bool?)property.Value["secret"] == true)
            notes.Add("Secret.");
        notes.Add(Text(property.Value["description"]));
        if ((bool?)property.Value["replaceOnChanges"] == true)
            notes.Add("A change replaces the resource.");
        return string.Join(' ', notes);
    }

    // Secret settings have no default in the schema, or SDKs would store it; the description names their variable.
    private static string Variable(JToken setting) =>
        setting.SelectToken("defaultInfo.environment[0]") is { } variable ? $"`{variable}`"
        : Text(setting["description"]).Split('`').FirstOrDefault(word => word.StartsWith("CONNECTORS_", StringComparison.Ordinal)) is { } named ? $"`{named}`"
        : string.Empty;

    private string Type(JToken property) => ((string?)property["$ref"], (string?)property["type"]) switch
    {
        ("pulumi.json#/Any", _) => "anything",
        ({ } reference, _) => Referred(reference["#/types/".Length..]),
        (_, "object") => property["additionalProperties"] is { } values ? $"map of {Type(values)}" : "map",
        (_, "array") => $"list of {Type(property["items"]!)}",
        (_, { } type) => Types[type],
        _ => throw new InvalidOperationException($"What type is «{property}»? {nameof(SchemaTables)} has to learn it."),
    };

    private string Referred(string token) =>
        schema.Values(token).Any() ? string.Join(", ", schema.Values(token).Select(value => $"`{value["value"]}`")) : $"`{Names.Last(token)}`";

    private static string Rows(string[] titles, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend([.. titles.Select(_ => "---")]).Prepend(titles).Select(cells => $"| {string.Join(" | ", cells.Select(Escape))} |"));

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(JToken? token) => (string?)token ?? string.Empty;
}
