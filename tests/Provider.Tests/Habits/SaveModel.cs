using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>What a platform with some habits may store for a value that a program has.</summary>
internal sealed class SaveModel(HabitCase one)
{
    private static readonly ImmutableArray<string> FrozenBy = ["ignore-field", "retired-field", "readonly-field"];

    private readonly HabitSet _habits = HabitSet.Of(one.Habits);

    /// <summary>Returns true if a field keeps its value, whatever is sent.</summary>
    public bool IsFrozen(string fieldId) => FrozenBy.Any(name => Names(name, fieldId));

    /// <summary>Returns true if a field is shown as a secret although it is none.</summary>
    public bool IsMasked(string fieldId) => Names("sensitive-field", fieldId);

    /// <summary>Returns true if the stored value is one to which the program's value can lead.</summary>
    /// <param name="value">The program's value; null if the program clears the field.</param>
    /// <param name="before">The stored value before the save.</param>
    public bool IsResult(string fieldId, JToken? value, JToken? before, JToken? after)
    {
        if ((IsFrozen(fieldId) || (value is null && one.Has("clear-ignored"))) && IsKept(fieldId, before, after))
            return true;
        return Results(fieldId, value).Any(result => AreEqual(fieldId, result, after));
    }

    /// <summary>Returns true if the value of a field was kept, in the form in which the platform stores it.</summary>
    public bool IsKept(string fieldId, JToken? before, JToken? after) => AreEqual(fieldId, before, after) || Results(fieldId, before).Any(result => AreEqual(fieldId, result, after));

    /// <summary>Returns a field as the platform describes it, or as it was before the platform retired it.</summary>
    private CatalogueField Described(string fieldId) =>
        SaveRules.Described(_habits, HabitConnectors.Described).SecretFields.FirstOrDefault(field => field.Id == fieldId) ?? HabitConnectors.Field(fieldId);

    private IEnumerable<JToken?> Results(string fieldId, JToken? value)
    {
        if (value is null)
            return Names("default-value", fieldId) ? [null, "default"] : [null];
        var field = Described(fieldId);
        var accepted = new SaveRules(_habits, ConfigureMode.Merge).Accept(HabitConnectors.Described, new Dictionary<string, JToken> { [fieldId] = value })[fieldId];
        var stored = SaveRules.Store(_habits, field, accepted);
        return _habits.Find("normalize-late") is { } late ? [value, stored, SaveRules.Store(HabitSet.Of([new Habit(late)]), field, stored)] : [value, stored];
    }

    private static bool AreEqual(string fieldId, JToken? one, JToken? other) =>
        Text(one) == Text(other)
        || (HabitConnectors.Field(fieldId).Is("Number") && Number(one) is { } number && number == Number(other));

    private static string? Text(JToken? value) => value switch
    {
        null or { Type: JTokenType.Null } => null,
        JValue { Value: string text } => text,
        _ => value.ToString(Formatting.None),
    };

    private static decimal? Number(JToken? value) =>
        decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool Names(string habit, string fieldId) =>
        _habits.Find(habit) is { } ids && FieldChoice.IdsOf(HabitConnectors.Described, ids).Contains(fieldId);
}
