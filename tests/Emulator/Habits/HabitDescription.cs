namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>Description of a habit.</summary>
/// <param name="Name">Name in kebab case.</param>
/// <param name="Family">Family of habits that act at the same place.</param>
/// <param name="Parameter">Notation of the parameter, such as <c>N</c>; null if there is none.</param>
/// <param name="Default">The parameter if none is given; null if there is none.</param>
/// <param name="Summary">What the platform does.</param>
/// <param name="Samples">Ways to switch the habit on: one for each kind of value.</param>
public sealed record HabitDescription(string Name, string Family, string? Parameter, string? Default, string Summary, IReadOnlyList<Habit> Samples)
{
    /// <summary>Returns the name with its parameter, such as <c>page-limit[=N]</c>.</summary>
    public string Notation => Parameter is null ? Name : $"{Name}[={Parameter}]";
}
