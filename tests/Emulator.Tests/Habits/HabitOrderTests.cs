using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Values;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>Habits that act at different places do not depend on each other: their order makes no difference.</summary>
public sealed class HabitOrderTests
{
    private const int Pairs = 400;

    /// <summary>Families that change the same values or attributes, so that the order may matter.</summary>
    private static readonly string[] OfValues =
        ["Normalization at a save", "Normalization of strings", "Other effects of a save", "Values and options in responses", "Metadata of fields"];

    /// <summary>Habits whose responses differ from request to request.</summary>
    private static readonly string[] Changing = ["mask-random", "list-empty-at-first", "Writes", "Requests"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Responses_TwoHabitsOfDifferentPlaces_DoNotDependOnTheOrder()
    {
        await using var emulator = await HabitEmulator.StartAsync();
        await emulator.Admin.SetClockAsync(DateTimeOffset.UnixEpoch.AddYears(60), frozen: true, Cancellation);
        await emulator.RenewTokenAsync();

        foreach (var seed in Enumerable.Range(0, Pairs))
        {
            if (seed == Pairs / 2)
                await SaveByHandAsync(emulator);
            var (one, other) = Draw(new Random(seed));
            Assert.True(await ResponsesAsync(emulator, one, other) == await ResponsesAsync(emulator, other, one), $"seed {seed}: {one} {other}");
        }
    }

    private static Task SaveByHandAsync(HabitEmulator emulator)
    {
        var fields = JObject.Parse("""{"account":"acme","apiKey":"key-1","port":22,"region":"eu","tables":["b"],"since":"2026-01-31","note":"n"}""");
        return emulator.Admin.ChangeConfigurationAsync(
            HabitEmulator.Account, HabitSamples.Store, fields.Properties().ToDictionary(field => field.Name, field => field.Value), Cancellation);
    }

    private static (Habit One, Habit Other) Draw(Random random)
    {
        var all = HabitCatalog.All.Where(habit => !Changing.Contains(habit.Name) && !Changing.Contains(habit.Family)).ToArray();
        random.Shuffle(all);
        var other = all.First(habit => Place(habit) != Place(all[0]));
        return (Sample(all[0]), Sample(other));

        Habit Sample(HabitDescription habit) => habit.Samples[random.Next(habit.Samples.Count)];
    }

    private static string Place(HabitDescription habit) => OfValues.Contains(habit.Family) ? OfValues[0] : habit.Family;

    /// <summary>The order of attributes has no meaning.</summary>
    private static string Sorted(string text) => JsonText.TryParse(text) is { } json ? JsonText.Sorted(json).ToString() : text;

    private static async Task<string> ResponsesAsync(HabitEmulator emulator, params IReadOnlyList<Habit> habits)
    {
        await emulator.Admin.SetHabitsAsync(habits, Cancellation);
        RawReply[] replies =
        [
            await emulator.ListAddedAsync(), await emulator.GetConfigurationAsync(), await emulator.GetConfigurationAsync(HabitSamples.Others[0]),
            await emulator.ConfigureAsync("""{"region":"nowhere"}"""),
        ];
        return string.Join('\n', replies.Select(reply => $"{reply.Status} {reply.ContentType} {Sorted(reply.Text)}"));
    }
}
