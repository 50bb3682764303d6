using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A field of a connector's configuration with its metadata.</summary>
/// <param name="Type"><c>Text</c>, <c>Number</c>, <c>Date</c>, <c>Select</c>, <c>Multi-Select</c>, … in any case.</param>
/// <param name="Options">Accepted values of a selection; empty for other types.</param>
/// <param name="Value">The stored value: a scalar, a list of strings, or null. The value of a secret may be masked, absent or in clear.</param>
internal sealed record ConfigurationField(
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
    /// <summary>Characters of a mask.</summary>
    private const string MaskCharacters = "*•●";

    public bool IsMultiple => Is("multi-select") || Is("multiselect") || Is("multi select");

    public bool IsDate => Is("date");

    public bool IsNumber => Is("number") || Is("integer");

    /// <summary>Whether the field is a secret, by its type or because its value is masked.</summary>
    public bool IsSecret => Is("password") || Is("secret") || Is("token") || HasMaskedValue;

    public bool HasMaskedValue => LenientJson.GetString(Value) is { } text && IsMasked(text);

    public bool HasValue => Value switch
    {
        null => false,
        JArray list => list.Count > 0,
        JValue scalar => !string.IsNullOrEmpty(LenientJson.GetString(scalar)),
        _ => true,
    };

    /// <exception cref="ApiException">The field has neither an id nor a name.</exception>
    public static ConfigurationField Read(JObject json)
    {
        var id = LenientJson.GetString(json["id"]) ?? LenientJson.GetString(json["name"])
            ?? throw new ApiException(ApiFailure.InvalidResponse, $"The API returned a configuration field without 'id'");
        var chosen = json["listValue"] is JArray { Count: > 0 } values ? values : null;
        return new ConfigurationField(
            id,
            Label: LenientJson.GetString(json["label"]) ?? LenientJson.GetString(json["name"]) ?? id,
            Description: LenientJson.GetString(json["description"]),
            Type: LenientJson.GetString(json["type"]) ?? "Text",
            Required: LenientJson.GetBoolean(json["required"]) ?? false,
            ReadOnly: LenientJson.GetBoolean(json["readonly"]) ?? false,
            Min: LenientJson.GetNumber(json["min"]),
            Max: LenientJson.GetNumber(json["max"]),
            Options: json["list"] is JArray options ? [.. options.Select(ReadOption).OfType<string>()] : [],
            Value: json["value"] is { Type: not JTokenType.Null } value && (chosen is null || LenientJson.GetString(value) != string.Empty) ? value : chosen);
    }

    public override string ToString() => $"{Id} ({Type})";

    private bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    // An option is a string, or an object that contains its value.
    private static string? ReadOption(JToken option) =>
        option is JObject named ? LenientJson.GetString(named["value"]) ?? LenientJson.GetString(named["id"]) : LenientJson.GetString(option);

    // A mask begins with three characters, or ends with four.
    private static bool IsMasked(ReadOnlySpan<char> text) =>
        text.Length - text.TrimStart(MaskCharacters).Length >= 3 || text.Length - text.TrimEnd(MaskCharacters).Length >= 4;
}
