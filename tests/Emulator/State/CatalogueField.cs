using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>A field of the configuration of a connector, as described in the catalog.</summary>
internal sealed record CatalogueField
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Label { get; init; }
    public required string Description { get; init; }
    public required string Type { get; init; }
    public required bool Required { get; init; }
    public required bool Readonly { get; init; }
    public required JToken? Min { get; init; }
    public required JToken? Max { get; init; }
    public required IReadOnlyList<string>? Options { get; init; }

    /// <summary>Value of a read-only field; ignored for other fields.</summary>
    public required JToken? Default { get; init; }

    /// <summary>Conditions under which the field is required too: every named field has one of the listed values.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> RequiredWhen { get; init; }

    public bool IsSecret => Is("Password");

    public bool Is(string type) => Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    public bool IsRequired(IReadOnlyDictionary<string, JToken> values) => !Readonly
        && (Required || (RequiredWhen.Count > 0 && RequiredWhen.All(rule =>
            values.TryGetValue(rule.Key, out var value) && value is JValue given && rule.Value.Contains(given.ToString()))));

    /// <exception cref="FormatException">The id is missing, or an attribute has the wrong type.</exception>
    public static CatalogueField Parse(JObject json)
    {
        var id = json.RequireString("id");
        var label = json.GetString("label") ?? id;
        return new CatalogueField
        {
            Id = id,
            Name = json.GetString("name") ?? label,
            Label = label,
            Description = json.GetString("description") ?? string.Empty,
            Type = json.GetString("type") ?? "Text",
            Required = json.GetBoolean("required", false),
            Readonly = json.GetBoolean("readonly", false),
            Min = Bound(json, "min"),
            Max = Bound(json, "max"),
            Options = json.GetStrings("options"),
            Default = json["default"] is { Type: not JTokenType.Null } value ? value : null,
            RequiredWhen = ParseRequiredWhen(json),
        };
    }

    private static JToken? Bound(JObject json, string name) => json[name] switch
    {
        null or { Type: JTokenType.Null } => null,
        { Type: JTokenType.Integer or JTokenType.Float } bound => bound,
        _ => throw new FormatException($"'{name}' must be a number."),
    };

    private static Dictionary<string, IReadOnlyList<string>> ParseRequiredWhen(JObject json) => json["requiredWhen"] switch
    {
        null or { Type: JTokenType.Null } => [],
        JObject rules => rules.Properties().ToDictionary(rule => rule.Name, rule => rules.GetStrings(rule.Name) ?? []),
        _ => throw new FormatException("'requiredWhen' must be an object."),
    };
}
