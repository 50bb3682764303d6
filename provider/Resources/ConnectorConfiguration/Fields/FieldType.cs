using System.Globalization;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Validates a value against the type, the options and the range of its field. Unknown values pass. No message contains the value.</summary>
internal static class FieldType
{
    /// <returns>The fault, or null.</returns>
    public static Message? Validate(PropertyValue value, ConfigurationField field)
    {
        if (value.HasUnknowns)
            return null;
        return value.Unmarked switch
        {
            PropertyList list when field.IsMultiple => list.Select(choice => ValidateOption(choice, field)).FirstOrDefault(fault => fault is not null),
            PropertyList => $"must be a single value, not a list",
            var scalar when field.IsNumber => ValidateNumber(ScalarString.Of(scalar), field),
            var scalar when field.IsDate => ValidateDate(ScalarString.Of(scalar)),
            var scalar => ValidateOption(scalar, field),
        };
    }

    private static Message? ValidateNumber(string? text, ConfigurationField field)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return $"must be a number";
        return (number < field.Min, number > field.Max) switch
        {
            (true, _) => (Message)$"must be at least {field.Min ?? 0}",
            (_, true) => $"must be at most {field.Max ?? 0}",
            _ => null,
        };
    }

    private static Message? ValidateDate(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && text.Length >= 10 && text[4] == '-'
            ? null
            : (Message)$"must be a date, such as 2026-03-28";

    private static Message? ValidateOption(PropertyValue value, ConfigurationField field) =>
        field.Options.IsEmpty || field.Options.Contains(ScalarString.Of(value) ?? string.Empty)
            ? null
            : (Message)$"must be one of {Message.List(field.Options)}";
}
