namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>Habits in the order given. If two contradict each other, the later one applies; a habit that is given twice has its last value.</summary>
internal sealed class HabitSet
{
    private readonly IReadOnlyList<(HabitRow Row, string Parameter)> _active;

    private HabitSet(IReadOnlyList<Habit> habits)
    {
        Habits = habits;
        _active = [.. habits.Select(habit => (HabitCatalog.Require(habit.Name), habit.Value ?? HabitCatalog.Require(habit.Name).Parameter.Default))];
    }

    public static HabitSet Empty { get; } = new([]);

    public IReadOnlyList<Habit> Habits { get; }

    /// <exception cref="FormatException">A name is unknown or a value is invalid. The message is one line.</exception>
    public static HabitSet Of(IEnumerable<Habit> habits) => habits.Aggregate(Empty, (set, habit) => set.With(habit));

    /// <exception cref="FormatException">The name is unknown or the value is invalid.</exception>
    public HabitSet With(Habit habit)
    {
        var parameter = HabitCatalog.Require(habit.Name).Parameter;
        if (habit.Value is not null && parameter.Notation is null)
            throw new FormatException($"The habit '{habit.Name}' has no value.");
        if (habit.Value is not null && !parameter.Accepts(habit.Value))
            throw new FormatException($"The value of the habit '{habit.Name}' must have the form {parameter.Notation}.");
        return new HabitSet([.. Without(habit.Name).Habits, habit]);
    }

    public HabitSet Without(string name) => new([.. Habits.Where(habit => habit.Name != name)]);

    /// <summary>Returns what the habits do at one place, with their parameters.</summary>
    public IEnumerable<(TAction Act, string Parameter)> Of<TAction>() where TAction : Delegate =>
        _active.SelectMany(active => active.Row.Actions.OfType<TAction>().Select(action => (action, active.Parameter)));

    /// <summary>Returns the action at a place that has room for one, or null if no habit acts there.</summary>
    public (TAction Act, string Parameter)? Last<TAction>() where TAction : Delegate
    {
        var actions = Of<TAction>().ToList();
        return actions.Count == 0 ? null : actions[^1];
    }

    /// <summary>Returns the parameter of a habit, or null if it is not in the set.</summary>
    public string? Find(string name) => _active.Where(active => active.Row.Name == name).Select(active => active.Parameter).FirstOrDefault();

    public bool Contains(string name) => Find(name) is not null;
}
