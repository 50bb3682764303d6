using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Values;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Fields that the platform describes in another way than it treats them, and fields that it no longer accepts.</summary>
internal static class MetadataHabits
{
    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("type-unknown", "Plain fields have a type that is not documented", HabitParameter.Any("TYPE", "Rich Input", string.Empty, "7"), new FieldEdit((view, type) =>
        {
            if (!view.Field.IsSecret)
                view.Json["type"] = type;
        })),
        new("limits-zero", "min and max of a Number are 0", HabitParameter.None, OfNumbers(0, 0)),
        new("limits-contradictory", "min of a Number is greater than max", HabitParameter.None, OfNumbers(10, 1)),
        new("required-form", "required is a string or number instead of a boolean", HabitParameter.OneOf("Y", "true", "1"), new FieldEdit((view, form) =>
            view.Json["required"] = form switch
            {
                "1" => view.Field.Required ? 1 : 0,
                "true" => view.Field.Required ? "true" : "false",
                _ => view.Field.Required ? "Y" : "N",
            })),
        new("readonly-name", "The attribute readonly has another name", HabitParameter.OneOf("readOnly", "read_only", "disabled", "isReadOnly"), new FieldEdit((view, name) =>
        {
            view.Json[name] = view.Json["readonly"]?.DeepClone();
            view.Json.Remove("readonly");
        })),
        new("field-id-absent", "Fields have no id; their name is the id", HabitParameter.None, new FieldEdit((view, _) =>
        {
            view.Json.Remove("id");
            view.Json["name"] = view.Field.Id;
        })),
        new("fresh-default", "A field of a connector that was never configured shows a default", HabitParameter.FieldValue, new FieldEdit((view, parameter) =>
        {
            if (view is { Added.Configuration: null, IsMasked: false } && FieldChoice.WithValue(view.Added.Connector, parameter) is { } found && found.Field.Id == view.Field.Id)
                view.Json[found.Value is JArray ? "listValue" : "value"] = found.Value.DeepClone();
        })),
        new("retired-field", "A field is gone from the metadata but still stored; setting it is refused", HabitParameter.Fields, new ConnectorEdit((connector, original, ids) =>
        {
            var retired = FieldChoice.IdsOf(original, ids);
            return connector with { SecretFields = [.. connector.SecretFields.Where(field => !retired.Contains(field.Id))] };
        })),
        new("readonly-field", "A field becomes read-only and keeps its value; setting it is refused", HabitParameter.Fields, new ConnectorEdit((connector, original, ids) =>
        {
            var frozen = FieldChoice.IdsOf(original, ids);
            return connector with { SecretFields = [.. connector.SecretFields.Select(field => frozen.Contains(field.Id) ? field with { Readonly = true } : field)] };
        })),
    ];

    private static FieldEdit OfNumbers(int min, int max) => (view, _) =>
    {
        if (!view.Field.Is("Number"))
            return;
        view.Json["min"] = min;
        view.Json["max"] = max;
    };
}
