using System.Globalization;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>The lifecycle of a stack on platforms with other habits. <c>tests/habits</c> runs more combinations.</summary>
public sealed class HabitSuiteTests
{
    private const int CasesOfTheGate = 300;
    private const int CasesWithoutHabits = 20;
    private const int CasesOfASample = 2;
    private const int CasesOfASampleForCures = 8;
    private const int SeedsOfAHabit = 101;

    /// <summary>All habits, or those that an environment variable names.</summary>
    public static TheoryData<string> Names =>
        [.. HabitCatalog.All.Select(habit => habit.Name).Where(name => Words("CONNECTORS_HABIT") is not { Length: > 0 } only || only.Contains(name))];

    /// <summary>The longest mean time of a lifecycle, in seconds. Only a script sets it, because tests do not measure time.</summary>
    private static double Budget =>
        double.TryParse(Environment.GetEnvironmentVariable("CONNECTORS_HABIT_SECONDS"), CultureInfo.InvariantCulture, out var value) ? value : double.MaxValue;

    [Fact]
    public async Task Lifecycle_NoHabit_LosesAndOverwritesNothing()
    {
        var result = await HabitSuite.RunAsync(Enumerable.Range(1, CasesWithoutHabits).Select(seed => HabitCase.Draw(seed, [])));

        Assert.True(result.Failures.Count == 0, string.Join("\n", result.Failures));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Lifecycle_OneHabit_LosesAndOverwritesNothing(string name)
    {
        var samples = HabitCatalog.All.Single(habit => habit.Name == name).Samples;
        var others = Words("CONNECTORS_HABIT_WITH").Select(Habit.Parse).ToList();
        var first = SeedsOfAHabit * HabitCatalog.All.Index().Single(habit => habit.Item.Name == name).Index;

        var result = await HabitSuite.RunAsync(
            Enumerable.Range(0, (HabitSuite.IsQuick ? CasesOfASampleForCures : CasesOfASample) * samples.Count).Select(number => HabitCase.Draw(first + number, [samples[number % samples.Count], .. others])));

        Assert.True(result.Failures.Count == 0, string.Join("\n", result.Failures));
    }

    [Fact]
    public async Task Lifecycle_ThreeHabits_LosesAndOverwritesNothing()
    {
        var (count, first) = (Variable("CONNECTORS_HABIT_CASES", CasesOfTheGate), Variable("CONNECTORS_HABIT_SEED", 1));
        var seeds = Words("CONNECTORS_HABIT_SEEDS") is { Length: > 0 } only ? only.Select(seed => int.Parse(seed, CultureInfo.InvariantCulture)) : Enumerable.Range(first, count);

        var result = await HabitSuite.RunAsync(seeds.Select(HabitCase.Draw));

        Assert.True(result.Failures.Count == 0, string.Join("\n", result.Failures));
        Assert.InRange(result.SecondsOfARun, 0, Budget);
    }

    private static string[] Words(string variable) => Environment.GetEnvironmentVariable(variable)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static int Variable(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : fallback;
}
