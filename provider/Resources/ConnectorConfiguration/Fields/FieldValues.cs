using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Converts field values between the form of the program and that of the platform.</summary>
internal static class FieldValues
{
    /// <summary>Validates that a value is a string, a number, a boolean or a list of strings.</summary>
    /// <returns>The fault, or null.</returns>
    public static Message? Validate(PropertyValue value) =>
        value switch
        {
            NumberValue { IsExact: false } => (Message)$"must be written as a string, because a number does not hold all its digits",
            StringValue or NumberValue or BoolValue or NullValue or UnknownValue => null,
            PropertyList list when list.All(item => item.Unmarked is StringValue or UnknownValue) => null,
            PropertyList => (Message)$"must be a list of strings",
            PropertyMap => $"must be a string, a number, a boolean or a list of strings, not a map",
            _ => $"must be a string, a number, a boolean or a list of strings",
        };

    /// <summary>
    /// Validates that the value of a secret field is a string with content. An empty one is a secret that the environment of the program lacks,
    /// and a number or a boolean may have lost digits, zeros or case; previews show neither.
    /// </summary>
    /// <returns>The fault, or null.</returns>
    public static Message? ValidateSecret(PropertyValue value) =>
        value switch
        {
            StringValue text when string.IsNullOrWhiteSpace(text.Value) =>
                (Message)$"must not be empty; set it to the secret, or remove the field from secretConfig to clear it on the platform",
            StringValue or NullValue or UnknownValue => null,
            NumberValue or BoolValue => $"must be a string; put the value in quotes",
            _ => $"must be a string",
        };

    /// <param name="field">Metadata of the field, or null; determines the form of an empty value.</param>
    public static JToken ToJson(PropertyValue value, ConfigurationField? field) =>
        value.IsEmpty() ? EmptyFor(field) : ToJson(value);

    /// <summary>Reads a scalar or a list of scalars. An object, or a container in a list, becomes its JSON text.</summary>
    public static PropertyValue FromJson(JToken? json) => json is JArray list ? new PropertyList([.. list.Select(FromItem)]) : FromItem(json);

    private static PropertyValue FromItem(JToken? json) =>
        json switch
        {
            JContainer nested => PropertyValue.Of(nested.ToString(Formatting.None)),
            JValue { Value: bool flag } => PropertyValue.Of(flag),
            JValue { Type: JTokenType.Integer or JTokenType.Float } number when Exact(number) is { } exact => PropertyValue.Of(exact),
            _ when LenientJson.GetString(json) is { } text => PropertyValue.Of(text),
            _ => PropertyValue.Null,
        };

    private static JToken ToJson(PropertyValue value) =>
        value.Unmarked switch
        {
            NumberValue { IsWhole: true, Value: var whole } => new JValue((long)whole),
            NumberValue number => new JValue(number.Value),
            BoolValue flag => new JValue(flag.Value),
            PropertyList list => new JArray(list.Select(ToJson)),
            var scalar => new JValue(ScalarString.Of(scalar)),
        };

    // A number with more digits than a double represents exactly, such as an id, remains a string.
    private static double? Exact(JValue json) =>
        LenientJson.GetNumber(json) is { } number && PropertyValue.Of(number) is NumberValue { IsExact: true } exact && (json.Type == JTokenType.Float || exact.IsWhole)
            ? number
            : null;

    private static JToken EmptyFor(ConfigurationField? field) => field?.IsMultiple == true ? new JArray() : new JValue(string.Empty);
}
