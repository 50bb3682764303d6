using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>Validates field values. That the platform validates values is inferred. The messages contain no values.</summary>
internal static class FieldRules
{
    public static bool IsEmpty(JToken value) => value switch
    {
        JArray list => list.Count == 0,
        JValue { Value: null or "" } => true,
        _ => false,
    };

    /// <summary>Throws if a value is invalid, with the problems of all fields.</summary>
    public static void Check(CatalogueConnector connector, IReadOnlyDictionary<string, JToken> values)
    {
        var problems = values
            .Select(given => Validate(connector.SecretFields.FirstOrDefault(field => field.Id == given.Key), given.Value) is { } problem ? $"'{given.Key}' {problem}" : null)
            .OfType<string>()
            .ToList();
        if (problems.Count > 0)
            throw ApiErrorException.BadRequest($"The configuration cannot be saved. {string.Join("; ", problems)}.");
    }

    private static string? Validate(CatalogueField? field, JToken value) => (field, value) switch
    {
        (null, _) => "is not a field of the connector",
        ({ Readonly: true }, _) => "is read-only",
        _ when IsEmpty(value) => null,
        (_, not JValue) when !IsStringList(value) => "must be a string, a number, a boolean or a list of strings",
        _ when field.Is("Number") => IsNumberWithin(field, value) ? null : $"must be a number{Bounds(field)}",
        _ when field.Is("Date") => IsDate(value) ? null : "must be a date such as 2026-01-31",
        _ when field.Is("Select") => value is JValue option && IsOption(field, option) ? null : "must be one of the options",
        _ when field.Is("Multi-Select") => (value as JArray ?? [value]).All(option => IsOption(field, option)) ? null : "must be a list of the options",
        _ => null,
    };

    private static bool IsStringList(JToken value) => value is JArray list && list.All(item => item.Type == JTokenType.String);

    private static bool IsOption(CatalogueField field, JToken value) =>
        field.Options is null || (value is JValue { Value: string option } && field.Options.Contains(option));

    private static bool IsDate(JToken value) =>
        value is JValue { Value: string text } && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsNumberWithin(CatalogueField field, JToken value) => Number(value) is { } number
        && (field.Min is null || number >= field.Min.Value<double>())
        && (field.Max is null || number <= field.Max.Value<double>());

    private static double? Number(JToken value) => value switch
    {
        { Type: JTokenType.Integer or JTokenType.Float } => value.Value<double>(),
        JValue { Value: string text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    private static string Bounds(CatalogueField field) => (field.Min, field.Max) switch
    {
        (null, null) => string.Empty,
        (null, var max) => $" up to {max}",
        (var min, null) => $" from {min}",
        var (min, max) => $" from {min} to {max}",
    };
}
