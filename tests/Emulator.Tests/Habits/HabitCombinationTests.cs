using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>Habits alone and together: the store holds what they demand, responses are JSON if none demands otherwise, and the emulator never fails.</summary>
public sealed class HabitCombinationTests
{
    private const int Combined = 3;
    private const int SeedsOfATest = 50;

    private static readonly JToken[] OddValues =
    [
        "1e25", "-1e400", "NaN", "9,223,372,036,854,775,808", 1e25, long.MaxValue, "[", "[1]", "[[\"a\"]]", "{\"a\":", new string('[', 200), "\ud800x", " ", "\0",
        "0001-01-01", "9999-12-31", "https://", new JArray("a", "a"), new JObject { ["label"] = "x", ["value"] = new JArray() }, true, new string('x', 10_000),
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8).Select(test => test * SeedsOfATest)];

    public static TheoryData<string> Families => [.. HabitCatalog.All.Select(habit => habit.Family).Distinct()];

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Lifecycle_OneHabit_StoresWhatItDemands(string family)
    {
        await using var emulator = await StartAsync();

        foreach (var habit in HabitCatalog.All.Where(habit => habit.Family == family).SelectMany(habit => habit.Samples))
            await RunAsync(emulator, [habit], habit.ToString());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Lifecycle_ThreeHabits_StoresWhatTheyDemand(int firstSeed)
    {
        await using var emulator = await StartAsync();

        for (var seed = firstSeed; seed < firstSeed + SeedsOfATest; seed++)
        {
            var habits = Draw(new Random(seed));
            await RunAsync(emulator, habits, $"seed {seed}: {string.Join(" ", habits)}");
        }
    }

    [Theory]
    [InlineData("Normalization at a save")]
    [InlineData("Normalization of strings")]
    [InlineData("Other effects of a save")]
    [InlineData("Values and options in responses")]
    public async Task Configure_OddValues_AreStoredOrRefused(string family)
    {
        await using var emulator = await HabitEmulator.StartAsync();

        foreach (var habit in HabitCatalog.All.Where(habit => habit.Family == family).SelectMany(habit => habit.Samples))
        {
            await emulator.Admin.SetHabitsAsync([habit], TestContext.Current.CancellationToken);
            foreach (var field in new[] { "account", "apiKey", "port", "quota", "region", "tables", "since", "enabled" })
            {
                foreach (var value in OddValues)
                {
                    var reply = await emulator.ConfigureRawAsync(new JObject { ["secretConfig"] = new JObject { [field] = value.DeepClone() } });
                    Assert.True(reply.Status is 200 or 400, $"{habit} {field} {value}: {reply.Text}");
                }
            }

            (await emulator.GetConfigurationAsync()).ShouldHaveStatus(200);
        }
    }

    private static async Task<HabitEmulator> StartAsync()
    {
        var emulator = await HabitEmulator.StartEmptyAsync();
        await emulator.Admin.SetClockAsync(DateTimeOffset.UnixEpoch.AddYears(60), frozen: true, TestContext.Current.CancellationToken);
        return emulator;
    }

    private static Habit[] Draw(Random random)
    {
        var all = HabitCatalog.All.ToArray();
        random.Shuffle(all);
        return [.. all.Take(Combined).Select(habit => habit.Samples[random.Next(habit.Samples.Count)])];
    }

    private static async Task RunAsync(HabitEmulator emulator, IReadOnlyList<Habit> habits, string description)
    {
        try
        {
            await new HabitLifecycle(emulator, habits).RunAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{description}: {exception.Message}", exception);
        }
    }
}
