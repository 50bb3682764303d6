using System.Collections.Frozen;
using Pulumi.Connectors.Emulator.Habits.Lists;
using Pulumi.Connectors.Emulator.Habits.Requests;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.Habits.Writes;

namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>All habits.</summary>
public static class HabitCatalog
{
    private static readonly IReadOnlyList<HabitFamily> Families =
    [
        new("Masks of stored secrets", MaskHabits.Rows),
        new("Secrets in the metadata", SecretHabits.Rows),
        new("Normalization at a save", NormalizationHabits.Rows),
        new("Normalization of strings", StringHabits.Rows),
        new("Other effects of a save", SaveHabits.Rows),
        new("Values and options in responses", OptionHabits.Rows),
        new("Metadata of fields", MetadataHabits.Rows),
        new("Get Configuration", DocumentHabits.Rows),
        new("Timestamps", TimeHabits.Rows),
        new("Lists", ListHabits.Rows),
        new("Ids", IdHabits.Rows),
        new("Envelope of a success", EnvelopeHabits.Rows),
        new("Envelope of a failure", ErrorHabits.Rows),
        new("Writes", WriteHabits.Rows),
        new("Requests", RequestHabits.Rows),
    ];

    private static readonly FrozenDictionary<string, HabitRow> ByName = Families.SelectMany(family => family.Rows).ToFrozenDictionary(row => row.Name);

    /// <summary>The habits in the order of the list for the user.</summary>
    public static IReadOnlyList<HabitDescription> All { get; } =
        [.. Families.SelectMany(family => family.Rows.Select(row => Describe(family, row)))];

    /// <exception cref="FormatException">There is no such habit. The message is one line and names the nearest.</exception>
    internal static HabitRow Require(string name) => ByName.GetValueOrDefault(name)
        ?? throw new FormatException($"There is no habit '{name}'; did you mean '{NearestName.Of(name, ByName.Keys)}'? --habits lists all.");

    private static HabitDescription Describe(HabitFamily family, HabitRow row)
    {
        var samples = row.Parameter.Samples.Select(value => new Habit(row.Name, value)).Prepend(new Habit(row.Name));
        return new HabitDescription(
            row.Name, family.Title, row.Parameter.Notation, row.Parameter.Default.Length == 0 ? null : row.Parameter.Default, row.Summary, [.. samples]);
    }
}
