namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>One habit of the platform that an emulator has. <see cref="HabitCatalog"/> lists all of them.</summary>
/// <param name="Name">Name as in the catalog.</param>
/// <param name="Value">Parameter of the habit; null selects its default.</param>
public sealed record Habit(string Name, string? Value = null)
{
    /// <summary>Parses <c>NAME</c> or <c>NAME=VALUE</c>. Neither is validated here.</summary>
    public static Habit Parse(string text) => text.Split('=', 2) is [var name, var value] ? new Habit(name, value) : new Habit(text);

    /// <summary>Returns the notation that <see cref="Parse"/> reads.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";
}
