using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Forms of values and options in responses.</summary>
internal static class OptionHabits
{
    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("value-objects", "Selected options are shown as { label, value }", HabitParameter.None, new FieldEdit(ShowObjects),
            new AcceptedValue((_, value, _) => value is JObject { Count: 2 } option && option["label"] is not null ? option["value"] ?? value : value)),
        new("value-string", "Values that are numbers or booleans are shown as strings", HabitParameter.None, new FieldEdit((view, _) =>
        {
            if (view is { IsMasked: false, Value.Type: JTokenType.Integer or JTokenType.Float or JTokenType.Boolean })
                view.Json["value"] = view.Value.ToString(Newtonsoft.Json.Formatting.None);
        })),
        new("value-in-list", "The value of every field is shown as a list", HabitParameter.None, new FieldEdit((view, _) =>
        {
            if (view.Json["value"] is JValue { Value: not null } value)
                view.Json["value"] = new JArray(value.DeepClone());
        })),
        new("multi-select-in-value", "The list of a Multi-Select is shown in value instead of listValue", HabitParameter.None, new FieldEdit((view, _) =>
        {
            if (view.Json["listValue"] is not JArray list)
                return;
            view.Json["value"] = list.DeepClone();
            view.Json["listValue"] = null;
        })),
        new("options-objects", "Options are shown as { label, value }", HabitParameter.None, OfOptions(option => LabelAndValue(option))),
        new("options-booleans", "The options true and false are shown as booleans, and so are the values", HabitParameter.None,
            new FieldEdit((view, _) => ShowTyped(view, option => bool.TryParse(option, out var truth) ? truth : null)), Untyped(JTokenType.Boolean)),
        new("options-numbers", "Options that are integers are shown as numbers, and so are the values", HabitParameter.None,
            new FieldEdit((view, _) => ShowTyped(view, option => long.TryParse(option, out var number) ? number : null)), Untyped(JTokenType.Integer)),
        new("options-many", "Lists of options have N items", HabitParameter.Integer(500, 1, 10_000, 50), new ConnectorEdit((connector, _, count) => connector with
        {
            SecretFields = [.. connector.SecretFields.Select(field => WithMore(field, int.Parse(count, CultureInfo.InvariantCulture)))],
        })),
        new("options-unreadable", "The list of options is something else", HabitParameter.OneOf("string", "objects", "number"),
            new FieldEdit((view, form) => view.Json["list"] = view.Field.Options is null ? null : Unreadable(form))),
    ];

    private static JObject LabelAndValue(JToken option) => new() { ["label"] = OptionWords.Label(option.ToString()), ["value"] = option.DeepClone() };

    private static FieldEdit OfOptions(Func<JToken, JToken> form) => (view, _) =>
    {
        if (view.Json["list"] is JArray options)
            view.Json["list"] = new JArray(options.Select(form));
    };

    private static void ShowObjects(FieldView view, string _)
    {
        if (view.IsMasked || view.Field.Options is null)
            return;
        if (view.Json["value"] is JValue { Value: not null } value)
            view.Json["value"] = LabelAndValue(value);
        if (view.Json["listValue"] is JArray list)
            view.Json["listValue"] = new JArray(list.Select(LabelAndValue));
    }

    private static void ShowTyped(FieldView view, Func<string, JToken?> form)
    {
        if (view.Field.Options is not { Count: > 0 } options || !options.All(option => form(option) is not null))
            return;
        OfOptions(option => form(option.ToString()) ?? option)(view, string.Empty);
        if (!view.IsMasked && view.Json["value"] is JValue { Value: string value })
            view.Json["value"] = form(value) ?? value;
    }

    /// <summary>Accepts an option as the type as which it is shown.</summary>
    private static AcceptedValue Untyped(JTokenType type) => (field, value, _) =>
        field.Options is not null && value.Type == type ? value.ToString(Newtonsoft.Json.Formatting.None) : value;

    private static CatalogueField WithMore(CatalogueField field, int count) => field.Options is not { } options
        ? field
        : field with { Options = [.. options, .. Enumerable.Range(1, Math.Max(0, count - options.Count)).Select(number => $"option-{number}")] };

    private static JToken Unreadable(string form) => form switch
    {
        "objects" => new JArray(new JObject(), new JArray(1)),
        "number" => 3,
        _ => "see the documentation",
    };
}
