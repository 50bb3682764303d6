using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>What a save changes apart from the values that were sent.</summary>
internal static class SaveHabits
{
    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("names-trimmed", "The names of configuration and secret are stored without whitespace around them", HabitParameter.None,
            new SavedEdit((_, after, _) => after with { Name = after.Name.Trim(), SecretName = after.SecretName?.Trim() })),
        new("secret-name-arn", "secretName is stored as an ARN", HabitParameter.None,
            new SavedEdit((_, after, _) => after.SecretName is null ? after : after with { SecretName = Arn(after.SecretName) })),
        new("default-value", "A field that is empty after a save gets a default", HabitParameter.FieldValue, new SavedEdit(WithDefault)),
        new("ignore-field", "A field keeps its old value, whatever is sent", HabitParameter.Fields, new SavedEdit(WithoutChange)),
        new("clear-ignored", "An empty value does not clear a field", HabitParameter.None, new SavedEdit(WithoutClearing)),
        new("normalize-late", "A normalization takes effect on all fields at the second save", HabitParameter.OneOf(
            "fold-case", "trim-values", "slug", "select-translated", "multi-select-comma", "date-as-time", "number-as-string", "boolean-words"), new SavedEdit(NormalizedLate)),
        new("replaces-all", "Configure clears what the request does not contain, as --configure replace", HabitParameter.None, new KeptField(_ => false)),
        new("replaces-plain", "Configure clears plain fields that the request does not contain, and keeps secrets", HabitParameter.None,
            new KeptField(field => field?.IsSecret ?? true)),
        new("replaces-secrets", "Configure clears secrets that the request does not contain, and keeps plain fields", HabitParameter.None,
            new KeptField(field => !(field?.IsSecret ?? false))),
        new("merges", "Configure keeps what the request does not contain, as --configure merge", HabitParameter.None, new KeptField(_ => true)),
    ];

    private static string Arn(string name) =>
        name.StartsWith("arn:", StringComparison.Ordinal) ? name : $"arn:aws:secretsmanager:eu-west-1:000000000000:secret:{name}-AbCdEf";

    private static StoredConfiguration WithDefault(SaveContext save, StoredConfiguration after, string parameter) =>
        FieldChoice.WithValue(save.Added.Connector, parameter) is { } found && !after.Values.ContainsKey(found.Field.Id)
            ? after.With(found.Field.Id, found.Value, found.Value)
            : after;

    private static StoredConfiguration WithoutChange(SaveContext save, StoredConfiguration after, string ids) =>
        FieldChoice.Of(save.Added.Connector, ids).Aggregate(after, (changed, field) => Restored(save, changed, field.Id));

    private static StoredConfiguration WithoutClearing(SaveContext save, StoredConfiguration after, string _)
    {
        var cleared = save.Request.Values.Where(given => FieldRules.IsEmpty(given.Value)).Select(given => given.Key);
        return cleared.Aggregate(after with { SecretName = save.Request.SecretName is "" ? save.Before?.SecretName : after.SecretName }, (changed, id) => Restored(save, changed, id));
    }

    private static StoredConfiguration Restored(SaveContext save, StoredConfiguration after, string id) =>
        after.With(id, save.Before?.Values.GetValueOrDefault(id), save.Before?.Given.GetValueOrDefault(id));

    private static StoredConfiguration NormalizedLate(SaveContext save, StoredConfiguration after, string name) => save.Before is null
        ? after
        : save.Added.Connector.SecretFields.Where(field => after.Values.ContainsKey(field.Id)).Aggregate(after, (changed, field) =>
            changed.With(field.Id, SaveRules.Store(HabitSet.Of([new Habit(name)]), field, changed.Values[field.Id]), changed.Given.GetValueOrDefault(field.Id)));
}
