using System.Globalization;

namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>The habits of a running emulator, and how often each has acted.</summary>
internal sealed class ActiveHabits(IEnumerable<Habit> habits)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Habit, string Subject), int> _counts = [];
    private volatile HabitSet _current = HabitSet.Of(habits);

    public HabitSet Current => _current;

    /// <summary>Replaces all habits.</summary>
    /// <exception cref="FormatException">A habit is invalid; then nothing changes.</exception>
    public void Set(IEnumerable<Habit> habits) => Change(_ => HabitSet.Of(habits));

    /// <exception cref="FormatException">The habit is invalid.</exception>
    public void Add(Habit habit) => Change(current => current.With(habit));

    /// <exception cref="FormatException">There is no such habit.</exception>
    public void Remove(string name) => Change(current => current.Without(HabitCatalog.Require(name).Name));

    /// <summary>Returns true if a habit that acts on the first N requests for each subject acts on this one.</summary>
    public bool Acts(string habit, params IReadOnlyList<string> subjects)
    {
        if (_current.Find(habit) is not { } times)
            return false;
        if (times == HabitParameter.Always)
            return true;
        var count = int.Parse(times, CultureInfo.InvariantCulture);
        lock (_lock)
        {
            var acts = subjects.Any(subject => _counts.GetValueOrDefault((habit, subject)) < count);
            foreach (var subject in acts ? subjects : [])
                _counts[(habit, subject)] = _counts.GetValueOrDefault((habit, subject)) + 1;
            return acts;
        }
    }

    /// <summary>Counts anew for the subjects, because the next request is for another purpose.</summary>
    public void EndSeries(IReadOnlyList<string> subjects)
    {
        lock (_lock)
        {
            foreach (var key in _counts.Keys.Where(key => subjects.Contains(key.Subject)).ToList())
                _counts.Remove(key);
        }
    }

    /// <summary>Counts anew for the habits that were switched on, and keeps the counts of the others.</summary>
    private void Change(Func<HabitSet, HabitSet> change)
    {
        lock (_lock)
        {
            var before = _current;
            _current = change(before);
            foreach (var key in _counts.Keys.Where(key => before.Find(key.Habit) != _current.Find(key.Habit)).ToList())
                _counts.Remove(key);
        }
    }
}
