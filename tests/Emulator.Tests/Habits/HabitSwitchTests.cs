using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

/// <summary>Options, command line and admin API.</summary>
public sealed class HabitSwitchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Parse_Habits_SetsThemInOrder()
    {
        var (options, _) = EmulatorArguments.Parse(["--habit", "page-limit=30", "--habit", "mask-hidden", "--habit", "page-limit=12", "--habit", "redirect=token:307:http://a.example"]);

        Assert.Equal(["mask-hidden", "page-limit=12", "redirect=token:307:http://a.example"], options.Habits.Select(habit => habit.ToString()));
    }

    [Theory]
    [InlineData("mask-hiden", "'mask-hidden'")]
    [InlineData("page_limit=30", "'page-limit'")]
    [InlineData("times-null", "'time-null'")]
    public void Parse_UnknownHabit_NamesTheNearest(string habit, string nearest)
    {
        var exception = Assert.Throws<FormatException>(() => EmulatorArguments.Parse(["--habit", habit]));

        Assert.Contains($"did you mean {nearest}?", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData("page-limit=0")]
    [InlineData("page-limit=-1")]
    [InlineData("page-limit=many")]
    [InlineData("page-limit=")]
    [InlineData("mask-hidden=x")]
    [InlineData("code-word=GOOD")]
    [InlineData("add-late=s")]
    [InlineData("add-late=5m")]
    [InlineData("locked=never")]
    [InlineData("default-value=region")]
    [InlineData("redirect=nowhere:307:host")]
    [InlineData("redirect=get:200:host")]
    [InlineData("normalize-late=normalize-late")]
    public void Parse_InvalidValue_NamesTheHabit(string habit)
    {
        var exception = Assert.Throws<FormatException>(() => EmulatorArguments.Parse(["--habit", habit]));

        Assert.Contains($"'{Habit.Parse(habit).Name}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ListOfHabits_IsRequested() => Assert.True(EmulatorArguments.Parse(["--habits"]).ListHabits);

    [Fact]
    public void Text_EveryHabit_HasOneLine()
    {
        var lines = HabitText.Text().TrimEnd('\n').Split('\n');

        Assert.Equal(HabitCatalog.All.Select(habit => habit.Name), lines.Select(line => line.Split(' ')[0]));
        Assert.Contains(lines, line => line.StartsWith("page-limit ", StringComparison.Ordinal) && line.EndsWith("[=N; default 30]", StringComparison.Ordinal));
    }

    [Fact]
    public void Catalog_Habits_HaveNamesInKebabCaseAndValidSamples()
    {
        Assert.All(HabitCatalog.All, habit => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", habit.Name));
        Assert.All(HabitCatalog.All, habit => Assert.DoesNotContain(habit.Summary, summary => summary is '\n' or '|'));
        Assert.All(HabitCatalog.All.SelectMany(habit => habit.Samples), habit => Assert.Equal([habit], HabitSet.Of([habit]).Habits));
    }

    [Fact]
    public async Task Start_InvalidHabit_Throws() =>
        await Assert.ThrowsAsync<FormatException>(() => EmulatorApp.StartAsync(new EmulatorOptions { Habits = [new Habit("mask")] }, Cancellation));

    [Fact]
    public async Task Admin_Habits_ChangeWhileTheEmulatorRuns()
    {
        await using var emulator = await HabitEmulator.StartAsync("code-zero");
        await emulator.Admin.AddHabitAsync(Habit.Parse("list-total=count"), Cancellation);
        Assert.Equal((0, 1), await ShownAsync());

        await emulator.Admin.RemoveHabitAsync("code-zero", Cancellation);
        Assert.Equal((200, 1), await ShownAsync());
        Assert.Equal([Habit.Parse("list-total=count")], await emulator.Admin.HabitsAsync(Cancellation));

        await emulator.Admin.SetHabitsAsync([new Habit("code-absent")], Cancellation);
        Assert.Equal((null, null), await ShownAsync());
        await emulator.Admin.ClearHabitsAsync(Cancellation);
        Assert.Equal((200, null), await ShownAsync());

        async Task<(int?, int?)> ShownAsync()
        {
            var json = (await emulator.ListAddedAsync()).Json;
            return (json.Value<int?>("statusCode"), json.Value<int?>("count"));
        }
    }

    [Fact]
    public async Task Admin_InvalidHabit_IsRefusedAndChangesNothing()
    {
        await using var emulator = await HabitEmulator.StartAsync("code-zero");

        var exceptions = new[]
        {
            await Assert.ThrowsAsync<HttpRequestException>(() => emulator.Admin.AddHabitAsync(new Habit("code-zeros"), Cancellation)),
            await Assert.ThrowsAsync<HttpRequestException>(() => emulator.Admin.SetHabitsAsync([new Habit("code-string"), new Habit("code-zeros")], Cancellation)),
            await Assert.ThrowsAsync<HttpRequestException>(() => emulator.Admin.RemoveHabitAsync("code-zeros", Cancellation)),
        };

        Assert.All(exceptions, exception => Assert.Contains("'code-zero'", exception.Message, StringComparison.Ordinal));
        Assert.Equal([new Habit("code-zero")], await emulator.Admin.HabitsAsync(Cancellation));
    }

    [Fact]
    public async Task Admin_AnotherHabit_KeepsTheCountsOfTheFirst()
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync("list-empty-at-first", "id-lower");
        await emulator.Admin.AddAsync(HabitEmulator.Account, HabitSamples.Store, Cancellation);
        Assert.Empty((await emulator.ListAddedAsync()).Response);

        await emulator.Admin.AddHabitAsync(new Habit("code-zero"), Cancellation);
        Assert.Single((await emulator.ListAddedAsync()).Response);
        await emulator.Admin.RemoveHabitAsync("list-empty-at-first", Cancellation);
        await emulator.Admin.AddHabitAsync(new Habit("list-empty-at-first"), Cancellation);

        Assert.Empty((await emulator.ListAddedAsync()).Response);
    }

    [Fact]
    public async Task Admin_UnknownAttribute_IsRefused()
    {
        await using var emulator = await HabitEmulator.StartAsync();

        (await emulator.SendAsync(HttpMethod.Put, "/emulator/habits", new JObject())).ShouldHaveStatus(400);
        (await emulator.SendAsync(HttpMethod.Post, "/emulator/habits", new JObject { ["name"] = "code-zero" })).ShouldHaveStatus(400);
    }
}
