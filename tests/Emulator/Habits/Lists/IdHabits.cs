namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Ids of connectors.</summary>
internal static class IdHabits
{
    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("id-any-case", "Ids are accepted in any case, and shown as in the catalog", HabitParameter.None, new ShownId(id => id)),
        new("id-lower", "Ids are accepted in any case, and shown in lower case", HabitParameter.None, new ShownId(id => id.ToLowerInvariant())),
        new("id-upper", "Ids are accepted in any case, and shown in upper case", HabitParameter.None, new ShownId(id => id.ToUpperInvariant())),
        new("id-blanks", "Ids are shown with blanks around them", HabitParameter.None, new ShownId(id => $" {id} ")),
    ];
}
