using System.Collections.Frozen;
using System.Collections.Immutable;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>One platform with some habits, and how the program of the stack uses it.</summary>
/// <param name="Seed">Selects the values of the program.</param>
/// <param name="OnDrift">Value of the input <c>onDrift</c>.</param>
/// <param name="OnDelete">Value of the input <c>onDelete</c>.</param>
/// <param name="IsModeKnown">Whether the setting <c>configureMode</c> is what the platform does; otherwise it is not set.</param>
/// <param name="HasForeignSecret">Whether others save a secret that the program does not manage.</param>
/// <param name="HasForeignField">Whether others save a plain field that the program does not manage.</param>
/// <param name="ManagesLastField">Whether the program has the field that habits change.</param>
internal sealed record HabitCase(
    int Seed,
    ImmutableArray<Habit> Habits,
    string OnDrift,
    string OnDelete,
    bool IsModeKnown,
    bool HasForeignSecret,
    bool HasForeignField,
    bool ManagesLastField)
{
    private const int Combined = 3;

    private static readonly FrozenSet<string> ListNames =
        HabitCatalog.All.Where(habit => habit.Family is "Lists" or "Ids").Select(habit => habit.Name).ToFrozenSet();

    /// <summary>Habits that a platform gets when a program already depends on the field or the configuration.</summary>
    private static readonly ImmutableHashSet<string> LateNames = ["retired-field", "readonly-field", "not-editable"];

    /// <summary>Whether the platform gets such habits only after the creation.</summary>
    public bool HasLateHabits => Seed % 4 != 0;

    public IEnumerable<Habit> HabitsAtFirst => Habits.Where(habit => !IsLate(habit));

    /// <summary>Whether the list of added connectors is long.</summary>
    public bool HasLongList => Habits.Any(habit => ListNames.Contains(habit.Name)) ? Seed % 4 != 1 : Seed % 16 == 1;

    /// <summary>What the setting <c>configureMode</c> is for this platform; null if neither of its values describes it.</summary>
    public string? Mode => Habits.LastOrDefault(habit => habit.Name is "merges" or "replaces-all" or "replaces-plain" or "replaces-secrets")?.Name switch
    {
        null or "merges" => "merge",
        "replaces-all" => "replace",
        _ => null,
    };

    /// <summary>Whether the program adds and removes several connectors together.</summary>
    public bool HasTwins => Has("add-partial", "remove-partial", "add-again-200", "add-ignored", "remove-ignored", "add-late", "remove-late", "remove-absent") || Seed % 8 == 0;

    /// <summary>Value of the setting <c>validation</c>; null if it is not set.</summary>
    public string? Validation => Has("fields-after-save") && Seed % 2 == 0 ? "warn" : null;

    /// <summary>What cannot be known on the platform.</summary>
    public HabitLimits Limits => new(this);

    /// <summary>Time between two commands.</summary>
    public TimeSpan Pause => TimeSpan.FromSeconds(Seed % 2 == 0 ? 300 : 5);

    /// <summary>Draws a case with three habits.</summary>
    public static HabitCase Draw(int seed)
    {
        var random = new Random(seed);
        var all = HabitCatalog.All.ToArray();
        random.Shuffle(all);

        // A plain field that shows another random string at each read cannot be told from one that somebody changes, and a timestamp that reads
        // move once a minute cannot be told from that of a save.
        var first = all.Take(Combined).Select(habit => habit.Name).ToHashSet();
        var drawn = all.Where(habit => !((habit.Name == "sensitive-field" && first.Contains("mask-random")) || (habit.Name == "time-coarse" && first.Contains("time-moved-by-read")))).Take(Combined);
        return Draw(seed, random, [.. drawn.Select(habit => habit.Samples[random.Next(habit.Samples.Count)])]);
    }

    /// <summary>Draws a case with the given habits.</summary>
    public static HabitCase Draw(int seed, params IReadOnlyList<Habit> habits) => Draw(seed, new Random(seed), habits);

    /// <summary>Returns the id of a connector as the program spells it: in another case than the platform, if it accepts any.</summary>
    public string Spell(string connectorId) => Has("id-any-case", "id-upper") ? connectorId.ToLowerInvariant() : connectorId;

    public bool Has(params string[] names) => Habits.Any(habit => names.Contains(habit.Name));

    public override string ToString() =>
        $"seed {Seed}: [{string.Join(" ", Habits)}] onDrift={OnDrift} onDelete={OnDelete}{(IsModeKnown ? " configureMode" : string.Empty)}"
        + $"{(HasForeignSecret ? " foreign secret" : string.Empty)}{(HasForeignField ? " foreign field" : string.Empty)}{(ManagesLastField ? " manages note" : string.Empty)}";

    // The second of two empty lists proves that the sub-account is empty.
    private bool IsLate(Habit habit) => HasLateHabits && (LateNames.Contains(habit.Name) || habit.ToString() is "list-empty-at-first" or "list-empty-at-first=1");

    private static HabitCase Draw(int seed, Random random, IReadOnlyList<Habit> habits) =>
        new(
            seed,
            [.. habits],
            OnDrift: random.Next(2) == 0 ? "update" : random.Next(3) switch { 0 => "update", 1 => "warn", _ => "ignore" },
            OnDelete: random.Next(3) switch { 0 => "retain", 1 => "clear", _ => "remove" },
            IsModeKnown: random.Next(2) == 0,
            HasForeignSecret: random.Next(3) == 0,
            HasForeignField: random.Next(2) == 0,
            ManagesLastField: random.Next(3) != 0);
}
