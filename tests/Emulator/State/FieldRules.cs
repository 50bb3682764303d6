using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>What a field takes. That the platform checks values at all is inferred. No sentence here holds a value.</summary>
internal static class FieldRules
{
    public static bool Clears(JToken value) => value switch
    {
        JArray list => list.Count == 0,
        JValue { Value: null or "" } => true,
        _ => false,
    };

    /// <summary>Refuses the whole set, with every reason at once.</summary>
    public static void Check(CatalogueConnector connector, IReadOnlyDictionary<string, JToken> values)
    {
        var problems = values
            .Select(given => Problem(connector.SecretFields.FirstOrDefault(field => field.Id == given.Key), given.Value) is { } problem ? $"{given.Key}: {problem}" : null)
            .OfType<string>()
            .ToList();
        if (problems.Count > 0)
            throw ApiErrorException.BadRequest($"The configuration cannot be saved. {string.Join("; ", problems)}.");
    }

    private static string? Problem(CatalogueField? field, JToken value) => (field, value) switch
    {
        (null, _) => "there is no such field",
        ({ Readonly: true }, _) => "the field is read-only",
        _ when Clears(value) => null,
        (_, not JValue) when !IsTextList(value) => "takes text, a number, true, false or a list of text",
        _ when field.Is("Number") => IsNumberWithin(field, value) ? null : $"takes a number{Bounds(field)}",
        _ when field.Is("Date") => IsDate(value) ? null : "takes a date such as 2026-01-31",
        _ when field.Is("Select") => value is JValue option && IsOption(field, option) ? null : "takes one of its options",
        _ when field.Is("Multi-Select") => (value as JArray ?? [value]).All(option => IsOption(field, option)) ? null : "takes a list of its options",
        _ => null,
    };

    private static bool IsTextList(JToken value) => value is JArray list && list.All(item => item.Type == JTokenType.String);

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
        (null, null) => "",
        (null, var max) => $" up to {max}",
        (var min, null) => $" from {min}",
        var (min, max) => $" from {min} to {max}",
    };
}
