using System.Globalization;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Holds a value against the type, the options and the range of its field. What is not known yet fits; no message holds the value.</summary>
internal static class FieldType
{
    /// <returns>What is wrong, or null.</returns>
    public static string? Problem(PropertyValue value, ConfigurationField field)
    {
        if (value.HasUnknowns)
            return null;
        return value.Unmarked switch
        {
            PropertyList list when field.IsMultiple => list.Select(choice => OptionProblem(choice, field)).FirstOrDefault(problem => problem is not null),
            PropertyList => "holds one value, not a list",
            var scalar when field.IsNumber => NumberProblem(ScalarText.Of(scalar), field),
            var scalar when field.IsDate => DateProblem(ScalarText.Of(scalar)),
            var scalar => OptionProblem(scalar, field),
        };
    }

    private static string? NumberProblem(string? text, ConfigurationField field)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return "has to be a number";
        return (number < field.Min, number > field.Max) switch
        {
            (true, _) => string.Create(CultureInfo.InvariantCulture, $"has to be at least {field.Min}"),
            (_, true) => string.Create(CultureInfo.InvariantCulture, $"has to be at most {field.Max}"),
            _ => null,
        };
    }

    private static string? DateProblem(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && text.Length >= 10 && text[4] == '-'
            ? null
            : "has to be a date, such as 2026-03-28";

    private static string? OptionProblem(PropertyValue value, ConfigurationField field) =>
        field.Options.IsEmpty || field.Options.Contains(ScalarText.Of(value) ?? string.Empty)
            ? null
            : $"has to be one of {string.Join(", ", field.Options)}";
}
