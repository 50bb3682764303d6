namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>A habit: its description, and what it does at each place where it acts.</summary>
/// <param name="Name">Name in kebab case.</param>
/// <param name="Summary">What the platform does, without a full stop.</param>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Actions">Delegates, one for each place; a place selects those of its type. Without any, the place reads the habit by name.</param>
internal sealed record HabitRow(string Name, string Summary, HabitParameter Parameter, params IReadOnlyList<object> Actions);
