using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>What the platform does with a save: the only place where habits change what is stored.</summary>
internal sealed class SaveRules(HabitSet habits, ConfigureMode mode)
{
    /// <summary>A change by hand: what is given is stored, and everything else is kept.</summary>
    public static SaveRules ByHand { get; } = new(HabitSet.Empty, ConfigureMode.Merge);

    /// <summary>Returns the connector with the fields that the platform accepts.</summary>
    public CatalogueConnector Accepted(CatalogueConnector connector) => Described(habits, connector);

    /// <summary>Returns the connector with the fields that the platform describes and accepts.</summary>
    public static CatalogueConnector Described(HabitSet habits, CatalogueConnector connector) =>
        habits.Of<ConnectorEdit>().Aggregate(connector, (edited, habit) => habit.Act(edited, connector, habit.Parameter));

    /// <summary>Returns the submitted values as they are validated. Empty values clear fields, whatever their type.</summary>
    public IReadOnlyDictionary<string, JToken> Accept(CatalogueConnector connector, IReadOnlyDictionary<string, JToken> values) =>
        values.ToDictionary(given => given.Key, given => Convert(connector, given, (field, value) =>
            habits.Of<AcceptedValue>().Aggregate(value, (accepted, habit) => habit.Act(field, accepted, habit.Parameter))));

    /// <summary>Returns the validated values as they are stored.</summary>
    public IReadOnlyDictionary<string, JToken> Store(CatalogueConnector connector, IReadOnlyDictionary<string, JToken> values) =>
        values.ToDictionary(given => given.Key, given => Convert(connector, given, (field, value) => Store(habits, field, value)));

    public static JToken Store(HabitSet habits, CatalogueField field, JToken value) =>
        habits.Of<StoredValue>().Aggregate(value, (stored, habit) => habit.Act(field, stored, habit.Parameter));

    public bool KeepsNames() => Keeps(null);

    /// <summary>Returns the values that are kept if the request does not contain them.</summary>
    public ImmutableDictionary<string, JToken> Kept(CatalogueConnector connector, ImmutableDictionary<string, JToken>? values) =>
        (values ?? ImmutableDictionary<string, JToken>.Empty).RemoveRange(connector.SecretFields.Where(field => !Keeps(field)).Select(field => field.Id));

    /// <summary>Returns the configuration as it is stored.</summary>
    public StoredConfiguration Complete(SaveContext save, StoredConfiguration after)
    {
        var edited = habits.Of<SavedEdit>().Aggregate(after, (changed, habit) => habit.Act(save, changed, habit.Parameter));
        return habits.Contains(TimeHabits.UnmovedByEqualSave) && save.Before is { } before && edited.HasContentOf(before)
            ? edited with { LastUpdated = before.LastUpdated }
            : edited;
    }

    private static JToken Convert(CatalogueConnector connector, KeyValuePair<string, JToken> given, Func<CatalogueField, JToken, JToken> form) =>
        connector.SecretFields.FirstOrDefault(field => field.Id == given.Key) is { } field && !FieldRules.IsEmpty(given.Value) ? form(field, given.Value) : given.Value;

    private bool Keeps(CatalogueField? field) => habits.Last<KeptField>() is { } kept ? kept.Act(field) : mode == ConfigureMode.Merge;
}
