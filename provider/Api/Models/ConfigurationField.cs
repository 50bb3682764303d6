using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>A field of a connector's configuration with its metadata.</summary>
/// <param name="Type"><c>Text</c>, <c>Number</c>, <c>Date</c>, <c>Select</c>, <c>Multi-Select</c>, … in any case; empty if the API returns none.</param>
/// <param name="Options">Accepted values of a selection; empty for other types, and if one of them is not understood.</param>
/// <param name="Value">
/// The stored value: a scalar, a list of scalars, or null; an object only if it is not understood. A choice with a label is its value. The value of
/// a secret may be masked, absent or in clear.
/// </param>
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
    private static readonly string[] IdNames = ["id", "fieldId", "key", "name"];

    private static readonly string[] OptionNames = ["list", "options", "choices", "values", "enum", "allowedValues"];

    private static readonly string[] RequiredNames = ["required", "isRequired", "is_required", "mandatory"];

    private static readonly string[] ReadOnlyNames = ["readonly", "readOnly", "read_only", "isReadonly", "isReadOnly", "is_read_only", "disabled"];

    private static readonly string[] HasValueNames = ["hasValue", "has_value", "isSet", "is_set", "valueSet", "value_set"];

    private static readonly string[] SecretNames =
    [
        "secret", "isSecret", "is_secret", "sensitive", "isSensitive", "is_sensitive", "encrypted", "isEncrypted", "masked", "isMasked", "confidential",
        "airbyte_secret", "writeOnly", "write_only",
    ];

    /// <summary>Whether the metadata marks the field as a secret; null if it does not state it.</summary>
    public bool? SecretMark { get; init; }

    /// <summary>Whether the metadata states that the field has a value; null if only the value shows it.</summary>
    public bool? ValueMark { get; init; }

    /// <summary>Names of the attributes that are present and not understood.</summary>
    public ImmutableArray<string> NotUnderstood { get; init; } = [];

    public bool IsMultiple => FieldTypes.IsMultiple(Type);

    public bool IsDate => FieldTypes.IsDate(Type);

    public bool IsNumber => FieldTypes.IsNumber(Type);

    public bool IsBoolean => FieldTypes.IsBoolean(Type);

    public bool IsText => FieldTypes.IsText(Type);

    public bool HasKnownType => FieldTypes.IsPlain(Type) || FieldTypes.IsSecret(Type);

    /// <summary>Whether the value may be shown.</summary>
    public Sensitivity Sensitivity =>
        SecretMark == true || FieldTypes.IsSecret(Type) ? Sensitivity.Secret
        : FieldTypes.IsPlain(Type) && !HasMaskedValue && (HasPlainForm || !HasCredentialName) ? Sensitivity.Plain
        : Sensitivity.Sensitive;

    /// <summary>Whether the value looks like a mask that the platform returns in place of the value, or is withheld although there is one.</summary>
    public bool HasMaskedValue => Mask != MaskForm.None || (ValueMark == true && IsEmpty);

    /// <summary>Form of the mask that the value looks like.</summary>
    public MaskForm Mask => Value is JValue && LenientJson.GetString(Value) is { } text ? MaskedText.FormOf(text) : MaskForm.None;

    public bool HasValue => Value switch
    {
        _ when ValueMark is { } stated && (stated || HasMaskedValue) => stated,
        _ => !IsEmpty,
    };

    private bool IsEmpty => Value switch
    {
        null => true,
        JArray list => list.Count == 0,
        JValue scalar => string.IsNullOrEmpty(LenientJson.GetString(scalar)),
        _ => false,
    };

    // No credential is a date, a boolean, or one of a few options.
    private bool HasPlainForm => IsDate || IsBoolean || (FieldTypes.IsChoice(Type) && !Options.IsEmpty);

    private bool HasCredentialName => CredentialName.IsLikely(Id) || CredentialName.IsLikely(Label);

    /// <returns>Null if a field has neither an id nor a name.</returns>
    public static string? FindId(JObject json) =>
        IdNames.Select(name => json[name]).Where(id => !LenientJson.IsAbsent(id)).Select(LenientJson.GetString).FirstOrDefault(id => id is not null);

    /// <param name="key">Name of the field in a map; null for an item of a list.</param>
    /// <exception cref="ApiException">The field has neither an id nor a name.</exception>
    public static ConfigurationField Read(JObject json, string? key = null)
    {
        var reader = new AttributeReader();
        var id = FindId(json) ?? key ?? throw new ApiException(ApiFailure.InvalidResponse, $"The API returned a configuration field without 'id'");
        var mark = FindMark(json["value"]);
        var field = new ConfigurationField(
            id,
            Label: reader.ReadString(json["label"], "label") ?? LenientJson.GetString(json["name"]) ?? id,
            Description: LenientJson.GetString(json["description"]),
            Type: reader.ReadString(json["type"], "type") ?? string.Empty,
            Required: ReadFlag(json, reader, RequiredNames) ?? !ReadFlag(json, reader, ["optional"]) ?? false,
            ReadOnly: ReadFlag(json, reader, ReadOnlyNames) ?? !ReadFlag(json, reader, ["editable"]) ?? false,
            Min: reader.ReadNumber(json["min"], "min"),
            Max: reader.ReadNumber(json["max"], "max"),
            Options: ReadOptions(json, reader),
            Value: mark is null ? ReadValue(json, reader) : null);
        return field with
        {
            SecretMark = ReadFlag(json, reader, SecretNames),
            Value = field is { HasKnownType: true, IsMultiple: false, Value: JArray { Count: 1 } list } ? list[0] : field.Value,
            ValueMark = ReadFlag(mark ?? json, reader, HasValueNames),
            NotUnderstood = reader.NotUnderstood,
        };
    }

    public override string ToString() => $"{Id} ({Type})";

    // A platform may show only whether there is a value.
    private static JObject? FindMark(JToken? value) =>
        value is JObject { Count: > 0 } json && json.Properties().All(property => HasValueNames.Contains(property.Name)) ? json : null;

    // Of several spellings, one that is true counts: a field that two attributes describe is as restricted as either of them states.
    private static bool? ReadFlag(JObject json, AttributeReader reader, ReadOnlySpan<string> names)
    {
        bool? flag = null;
        foreach (var name in names)
        {
            if (reader.ReadBoolean(json[name], name) is { } value)
                flag = flag == true || value;
        }

        return flag;
    }

    private static JToken? ReadValue(JObject json, AttributeReader reader)
    {
        var chosen = json["listValue"] is JArray { Count: > 0 } values ? values : null;
        var value = json["value"];
        var isListed = value is null or { Type: JTokenType.Null or JTokenType.Undefined } || (chosen is not null && LenientJson.GetString(value) == string.Empty);
        return FieldChoice.Unwrap(isListed ? chosen : value, reader);
    }

    private static ImmutableArray<string> ReadOptions(JObject json, AttributeReader reader)
    {
        if (OptionNames.FirstOrDefault(name => !LenientJson.IsAbsent(json[name])) is not { } name)
            return [];
        if (FieldChoice.ReadAll(json[name]) is { } options)
            return options;
        reader.Reject(name);
        return [];
    }
}
