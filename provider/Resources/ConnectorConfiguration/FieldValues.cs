using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Values of configuration fields between the program's form and the platform's.</summary>
internal static class FieldValues
{
    /// <summary>What a field can hold: text, a number, a boolean, or a list of text. Says what is wrong with anything else.</summary>
    public static string? Problem(PropertyValue value) =>
        value switch
        {
            TextValue or NumberValue or BoolValue or NullValue or UnknownValue => null,
            PropertyList list when list.All(item => item.Unmarked is TextValue or UnknownValue) => null,
            PropertyList => "has to be a list of text",
            PropertyMap => "cannot be a map: a field holds text, a number, a boolean or a list of text",
            _ => "has to be text, a number, a boolean or a list of text",
        };

    /// <summary>Secret fields hold text.</summary>
    public static string? SecretProblem(PropertyValue value) =>
        value is TextValue or NumberValue or BoolValue or NullValue or UnknownValue ? null : "has to be text";

    /// <param name="field">What the platform says of the field, where it does; decides how an empty value is written.</param>
    public static JToken ToJson(PropertyValue value, ConfigurationField? field) =>
        value.IsEmpty() ? EmptyFor(field) : ToJson(value);

    private static JToken ToJson(PropertyValue value) =>
        value.Unmarked switch
        {
            NumberValue { IsWhole: true, Value: var whole } => new JValue((long)whole),
            NumberValue number => new JValue(number.Value),
            BoolValue flag => new JValue(flag.Value),
            PropertyList list => new JArray(list.Select(ToJson)),
            var scalar => new JValue(ScalarText.Of(scalar)),
        };

    public static PropertyValue FromJson(JToken? json) =>
        json switch
        {
            JArray list => new PropertyList([.. list.Select(FromJson)]),
            JValue { Value: bool flag } => PropertyValue.Of(flag),
            JValue { Type: JTokenType.Integer or JTokenType.Float } number when Exact(number) is { } exact => PropertyValue.Of(exact),
            JValue { Value: { } scalar } => PropertyValue.Of(Convert.ToString(scalar, CultureInfo.InvariantCulture) ?? string.Empty),
            _ => PropertyValue.Null,
        };

    // An id may be a number with more digits than a double holds: such a one stays text.
    private static double? Exact(JValue json) =>
        JsonReading.Number(json) is { } number && double.IsFinite(number) && (json.Type == JTokenType.Float || PropertyValue.Of(number) is NumberValue { IsWhole: true })
            ? number
            : null;

    private static JToken EmptyFor(ConfigurationField? field) => field?.IsMultiple == true ? new JArray() : new JValue(string.Empty);

    /// <summary>Whether the program's value and the platform's are one by the field's type: <c>3</c> is <c>"3"</c> and <c>3.0</c>; a selection has no order.</summary>
    public static bool Same(PropertyValue value, ConfigurationField field)
    {
        if (value.IsEmpty())
            return !field.HasValue;
        var stored = FromJson(field.Value);
        if (value.Unmarked is PropertyList || stored is PropertyList)
            return Choices(value).SetEquals(Choices(stored));
        if (field.IsNumber && Number(value) is { } left && Number(stored) is { } right)
            return left.Equals(right);
        return ScalarText.Same(value, stored);
    }

    private static HashSet<string?> Choices(PropertyValue value) =>
        value.Unmarked switch
        {
            PropertyList list => [.. list.Select(ScalarText.Of)],
            NullValue or TextValue { Value: "" } => [],
            var scalar => [ScalarText.Of(scalar)],
        };

    private static double? Number(PropertyValue value) =>
        double.TryParse(ScalarText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
