using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A field of a connector's configuration, with what the platform says about it.</summary>
/// <param name="Type"><c>Text</c>, <c>Number</c>, <c>Date</c>, <c>Select</c>, <c>Multi-Select</c>, … in any case.</param>
/// <param name="Options">What a selection accepts; empty for other types.</param>
/// <param name="Value">What is stored: a scalar, a list of text, or null. A secret's value may be masked, left out or in clear.</param>
internal sealed partial record ConfigurationField(
    string Id,
    string Label,
    string? Description,
    string Type,
    bool Required,
    bool ReadOnly,
    double? Min,
    double? Max,
    ImmutableArray<string> Options,
    JToken? Value)
{
    public bool IsMultiple => Is("multi-select") || Is("multiselect") || Is("multi select");

    public bool IsDate => Is("date");

    public bool IsNumber => Is("number") || Is("integer");

    /// <summary>Whether the platform calls the field a secret. Where no type says so, a masked value does.</summary>
    public bool IsSecret => Is("password") || Is("secret") || Is("token") || IsMasked(JsonReading.Text(Value));

    public bool HasValue => Value switch
    {
        null => false,
        JArray list => list.Count > 0,
        JValue scalar => !string.IsNullOrEmpty(JsonReading.Text(scalar)),
        _ => true,
    };

    /// <exception cref="ApiException">The field has neither an id nor a name.</exception>
    public static ConfigurationField Read(JObject json)
    {
        var id = JsonReading.Text(json["id"]) ?? JsonReading.Text(json["name"])
            ?? throw new ApiException(ApiFailure.Unreadable, "The platform described a configuration field that has no 'id'");
        var chosen = json["listValue"] is JArray { Count: > 0 } values ? values : null;
        return new ConfigurationField(
            id,
            Label: JsonReading.Text(json["label"]) ?? JsonReading.Text(json["name"]) ?? id,
            Description: JsonReading.Text(json["description"]),
            Type: JsonReading.Text(json["type"]) ?? "Text",
            Required: JsonReading.Flag(json["required"]) ?? false,
            ReadOnly: JsonReading.Flag(json["readonly"]) ?? false,
            Min: JsonReading.Number(json["min"]),
            Max: JsonReading.Number(json["max"]),
            Options: json["list"] is JArray options ? [.. options.Select(OptionText).OfType<string>()] : [],
            Value: json["value"] is { Type: not JTokenType.Null } value && (chosen is null || JsonReading.Text(value) != string.Empty) ? value : chosen);
    }

    public override string ToString() => $"{Id} ({Type})";

    private bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    private static bool IsMasked(string? text) => text is not null && Mask().IsMatch(text);

    // An option may be plain text or an object that names its value.
    private static string? OptionText(JToken option) =>
        option is JObject named ? JsonReading.Text(named["value"]) ?? JsonReading.Text(named["id"]) : JsonReading.Text(option);

    [GeneratedRegex(@"^[*•●]{3,}|[*•●]{4,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mask();
}
