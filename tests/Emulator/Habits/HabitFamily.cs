namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>Habits that act at the same place.</summary>
internal sealed record HabitFamily(string Title, IReadOnlyList<HabitRow> Rows);
