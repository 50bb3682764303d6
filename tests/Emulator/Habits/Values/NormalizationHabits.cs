using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Values of a type that are stored in another form. Values of secrets are stored as sent.</summary>
internal static partial class NormalizationHabits
{
    private const string IsoDate = "yyyy-MM-dd";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("select-translated", "An option of a Select is stored as another word: us as OPTION_US", HabitParameter.None,
            new StoredValue((field, value, _) => OptionWords.Replace(field, value, OptionWords.Synonym)),
            new AcceptedValue((field, value, _) => OptionWords.Restore(field, value, OptionWords.Synonym))),
        new("select-last-option", "Every option of a Select is stored as its last option", HabitParameter.None,
            new StoredValue((field, value, _) => OptionWords.Replace(field, value, option => field.Options?[^1] ?? option))),
        new("select-label", "An option of a Select is stored as its label", HabitParameter.None,
            new StoredValue((field, value, _) => OptionWords.Replace(field, value, OptionWords.Label)),
            new AcceptedValue((field, value, _) => OptionWords.Restore(field, value, OptionWords.Label))),
        new("multi-select-comma", "A Multi-Select is stored and shown as one string with commas", HabitParameter.None,
            new StoredValue((field, value, _) => OfList(field, value, list => string.Join(',', list))), new AcceptedValue((field, value, _) => ToList(field, value)),
            new FieldEdit((view, _) => ShowText(view, list => string.Join(',', list)))),
        new("multi-select-json", "A Multi-Select is stored and shown as a string of JSON", HabitParameter.None,
            new StoredValue((field, value, _) => OfList(field, value, list => list.ToString(Formatting.None))), new AcceptedValue((field, value, _) => ToList(field, value)),
            new FieldEdit((view, _) => ShowText(view, list => list.ToString(Formatting.None)))),
        new("list-order", "A Multi-Select is stored in another order", HabitParameter.OneOf("descending", "ascending"),
            new StoredValue((field, value, order) => OfList(field, value, list => Sorted(list, order)))),
        new("list-distinct", "Duplicates in a Multi-Select are dropped", HabitParameter.None,
            new StoredValue((field, value, _) => OfList(field, value, list => new JArray(list.Distinct(JToken.EqualityComparer))))),
        new("date-as-time", "A Date is stored as a time with a zone", HabitParameter.OneOf("T00:00:00Z", "T00:00:00+00:00", "T00:00:00.000Z"),
            new StoredValue((field, value, time) => OfDate(field, value, IsoDate, date => date.ToString(IsoDate, CultureInfo.InvariantCulture) + time)),
            new AcceptedValue((field, value, _) => field.Is("Date") && value is JValue { Value: string { Length: > 10 } text } && text[10] == 'T' ? text[..10] : value)),
        new("date-format", "A Date is stored in another format", HabitParameter.OneOf("MM/dd/yyyy", "dd.MM.yyyy", "yyyyMMdd", "d MMM yyyy"),
            new StoredValue((field, value, format) => OfDate(field, value, IsoDate, date => date.ToString(format, CultureInfo.InvariantCulture))),
            new AcceptedValue((field, value, format) => OfDate(field, value, format, date => date.ToString(IsoDate, CultureInfo.InvariantCulture)))),
        new("number-as-string", "A JSON number is stored as a string", HabitParameter.None,
            new StoredValue((field, value, _) => !field.IsSecret && IsNumber(value) ? value.ToString(Formatting.None) : value)),
        new("number-from-string", "A string in a Number field is stored as a JSON number", HabitParameter.None,
            new StoredValue((field, value, _) => field.Is("Number") ? OfNumberText(value, number => number % 1 == 0 && Math.Abs(number) <= long.MaxValue ? (JToken)(long)number : number) : value)),
        new("number-canonical", "A string that is a number is stored in its shortest form: 1.10 as 1.1, 007 as 7", HabitParameter.OneOf("number-fields", "all-fields"),
            new StoredValue((field, value, scope) => !field.IsSecret && (field.Is("Number") || scope == "all-fields")
                ? OfNumberText(value, number => number.ToString("0.############", CultureInfo.InvariantCulture))
                : value)),
        new("number-grouping", "Commas between thousands are dropped: 1,000 is stored as 1000", HabitParameter.None,
            new StoredValue((field, value, _) => WithoutGrouping(field, value)), new AcceptedValue((field, value, _) => WithoutGrouping(field, value))),
        new("boolean-words", "true and false are stored as other words", HabitParameter.OneOf("True", "1", "yes", "Y", "on"), new StoredValue(BooleanWord)),
        new("json-rewritten", "A string that is a JSON object is stored with sorted keys", HabitParameter.OneOf("compact", "indented"), new StoredValue(Rewritten)),
    ];

    private static JToken OfList(CatalogueField field, JToken value, Func<JArray, JToken> form) =>
        field.Is("Multi-Select") && value is JArray { Count: > 0 } list ? form(list) : value;

    private static JToken ToList(CatalogueField field, JToken value) => field.Is("Multi-Select") && value is JValue { Value: string { Length: > 0 } text }
        ? text.StartsWith('[') ? JsonText.TryParse(text) as JArray ?? value : new JArray(text.Split(','))
        : value;

    private static void ShowText(FieldView view, Func<JArray, string> form)
    {
        if (!view.Field.Is("Multi-Select") || view.IsMasked || view.Value is null)
            return;
        view.Json["value"] = view.Value is JArray list ? form(list) : view.Value.DeepClone();
        view.Json["listValue"] = null;
    }

    private static JArray Sorted(JArray list, string order)
    {
        var ascending = list.OrderBy(item => item.ToString(), StringComparer.Ordinal);
        return new JArray(order == "ascending" ? ascending : ascending.Reverse());
    }

    private static JToken OfDate(CatalogueField field, JToken value, string format, Func<DateOnly, string> form) =>
        field.Is("Date") && value is JValue { Value: string text }
        && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? form(date) : value;

    private static bool IsNumber(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float;

    private static JToken OfNumberText(JToken value, Func<decimal, JToken> form) =>
        value is JValue { Value: string text } && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? form(number) : value;

    private static JToken WithoutGrouping(CatalogueField field, JToken value) =>
        !field.IsSecret && value is JValue { Value: string text } && Grouped().IsMatch(text) ? text.Replace(",", string.Empty, StringComparison.Ordinal) : value;

    private static JToken BooleanWord(CatalogueField field, JToken value, string word)
    {
        var text = value.Type == JTokenType.Boolean || field.Is("Boolean") || field.Is("Checkbox") ? value.ToString() : string.Empty;
        if (field.IsSecret || !bool.TryParse(text, out var truth))
            return value;
        return word switch
        {
            "1" => truth ? 1 : 0,
            "yes" => truth ? "yes" : "no",
            "Y" => truth ? "Y" : "N",
            "on" => truth ? "on" : "off",
            _ => truth ? "True" : "False",
        };
    }

    private static JToken Rewritten(CatalogueField field, JToken value, string form) =>
        !field.IsSecret && value is JValue { Value: string text } && JsonText.TryParse(text) is JObject json
            ? JsonText.Sorted(json).ToString(form == "indented" ? Formatting.Indented : Formatting.None)
            : value;

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+$")]
    private static partial Regex Grouped();
}
