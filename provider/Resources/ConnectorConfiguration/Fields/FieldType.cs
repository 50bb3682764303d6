using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>
/// Validates a value against the type, the options and the range of its field. Unknown values pass, and so does every value if the metadata that
/// a check requires is unknown or contradictory.
/// </summary>
internal static partial class FieldType
{
    /// <summary>Attributes of a field that no check uses.</summary>
    private static readonly string[] UncheckedAttributes = ["value", "label"];

    /// <param name="isSecret">Whether the message must not suggest anything about the value.</param>
    /// <returns>The fault, or null. It does not contain the value.</returns>
    public static Message? Validate(PropertyValue value, ConfigurationField field, bool isSecret)
    {
        if (value.HasUnknowns)
            return null;
        return value.Unmarked switch
        {
            PropertyList list when field.IsMultiple || !field.HasKnownType =>
                list.Select(choice => ValidateOption(choice, field, isSecret)).FirstOrDefault(fault => fault is not null),
            PropertyList => $"must be a single value, not a list",
            var scalar when field.IsNumber => ValidateNumber(ScalarString.Of(scalar), field),
            var scalar when field.IsDate => ValidateDate(scalar),
            var scalar => ValidateOption(scalar, field, isSecret),
        };
    }

    /// <summary>Describes what is sent if it may not be what the program means.</summary>
    /// <param name="isSecret">Whether the message must not contain the value.</param>
    /// <returns>A clause, or null.</returns>
    public static Message? Doubt(PropertyValue value, ConfigurationField field, bool isSecret)
    {
        var scalar = value.Unmarked;
        if (scalar is NumberValue or BoolValue && field.IsText && field.Options.IsEmpty)
        {
            Message kind = scalar is NumberValue ? Message.Own("number") : Message.Own("boolean");
            Message? sent = isSecret ? null : (Message)$", so that {ScalarString.Of(scalar)} is sent";
            return $"is a text field, but the program sets it to a {kind}{sent}; if that is not what the program contains, put the value in quotes";
        }

        return field.IsDate && scalar is StringValue or NumberValue && !FieldComparison.IsDate(ScalarString.Of(scalar))
            ? (Message)$"is a date, but its value has none of the known forms, such as 2026-03-28; it is sent as it is"
            : null;
    }

    /// <summary>Returns the names of the attributes whose checks are left out, because they are unknown or contradictory.</summary>
    public static IEnumerable<string> SkippedAttributes(ConfigurationField field)
    {
        var skipped = field.NotUnderstood.Except(UncheckedAttributes);
        if (!field.HasKnownType)
            skipped = skipped.Append("type");
        return field.IsNumber && !HasRange(field) && (field.Min ?? field.Max) is not null ? skipped.Append("min").Append("max").Distinct() : skipped.Distinct();
    }

    // Platforms write 0 for limits that do not exist.
    private static bool HasRange(ConfigurationField field) =>
        field switch
        {
            { Min: { } min, Max: { } max } => min < max,
            { Max: { } max } => max > 0,
            _ => true,
        };

    private static Message? ValidateNumber(string? text, ConfigurationField field)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return $"must be a number";
        return (HasRange(field) && number < field.Min, HasRange(field) && number > field.Max) switch
        {
            (true, _) => (Message)$"must be at least {field.Min ?? 0}",
            (_, true) => $"must be at most {field.Max ?? 0}",
            _ => null,
        };
    }

    // The form that the platform uses is not documented, so that only what contains no number is certainly no date.
    private static Message? ValidateDate(PropertyValue scalar) =>
        scalar is not BoolValue && ScalarString.Of(scalar) is { } text && (FieldComparison.IsDate(text) || Digit().IsMatch(text))
            ? null
            : (Message)$"must be a date, such as 2026-03-28";

    private static Message? ValidateOption(PropertyValue value, ConfigurationField field, bool isSecret) =>
        field.Options.IsEmpty || field.Options.Any(option => IsOption(value.Unmarked, option))
            ? null
            : OptionFault.Of(isSecret || value.IsSecret ? null : ScalarString.Of(value), field.Options);

    private static bool IsOption(PropertyValue value, string option) =>
        ScalarString.Of(value) is { } text
        && value switch
        {
            BoolValue => text.Equals(option, StringComparison.OrdinalIgnoreCase),
            NumberValue number => text == option
                || (double.TryParse(option, NumberStyles.Float, CultureInfo.InvariantCulture, out var same) && same.Equals(number.Value)),
            _ => text == option,
        };

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();
}
