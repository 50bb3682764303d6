using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SchemaDocs.Pages;

/// <summary>Renders the sections of a page that are generated from <c>schema.json</c>.</summary>
internal sealed class SchemaTables(SchemaDocument schema)
{
    /// <summary>Returns the content of a section; null if the marker is unknown.</summary>
    /// <param name="marker">Token and part, such as <c>connectors:index:Connector inputs</c>.</param>
    public string? Render(string marker) => marker.Split(' ') switch
    {
        ["settings"] => SettingsTable(),
        [var token, "description"] => new DescriptionText(schema.Description(token)).Summary,
        [var token, "inputs"] => Table("input", schema.Inputs(token), schema.RequiredInputs(token)),
        [var token, "outputs"] => Table("output", Without(schema.Outputs(token), schema.Inputs(token)), required: []),
        [var token, "results"] => Table("result", schema.Outputs(token), required: []),
        [var token, "fields"] => Table("field", schema.Fields(token), required: []),
        [var token, "values"] => Rows(["value", "meaning"], schema.Values(token).Select(value => new[] { $"`{value["value"]}`", Text(value["description"]) })),
        _ => null,
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

    private static JObject Without(JObject properties, JObject others) =>
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

    // Settings have no defaultInfo in the schema, because SDKs would store what they take from the environment. The description names the variable.
    private static string Variable(JToken setting) =>
        Text(setting["description"]).Split('`').FirstOrDefault(word => word.StartsWith("CONNECTORS_", StringComparison.Ordinal)) is { } variable ? $"`{variable}`" : string.Empty;

    private string Type(JToken property) => ((string?)property["$ref"], (string?)property["type"]) switch
    {
        ("pulumi.json#/Any", _) => "any",
        ({ } reference, _) => ReferenceType(reference["#/types/".Length..]),
        (_, "object") => property["additionalProperties"] is { } values ? $"map of {Type(values)}" : "map",
        (_, "array") when property["items"] is { } items => $"list of {Type(items)}",
        (_, { } type) => type,
        _ => throw new ToolException($"The type at {property.Path} of the schema is not supported."),
    };

    private string ReferenceType(string token) =>
        schema.Values(token).Any() ? string.Join(", ", schema.Values(token).Select(value => $"`{value["value"]}`")) : $"`{Names.Last(token)}`";

    private static string Rows(string[] titles, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend([.. titles.Select(_ => "---")]).Prepend(titles).Select(cells => $"| {string.Join(" | ", cells.Select(Escape))} |"));

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(JToken? token) => (string?)token ?? string.Empty;
}
