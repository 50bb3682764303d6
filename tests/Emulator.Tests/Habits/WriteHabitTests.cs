namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class WriteHabitTests
{
    private static readonly string First = HabitSamples.Others[0];
    private static readonly string Second = HabitSamples.Others[1];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("add-ignored", 1)]
    [InlineData("add-ignored=2", 2)]
    public async Task Add_Ignored_IsDoneAfterwards(string habit, int ignored)
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync(habit);

        foreach (var id in new[] { First, Second })
        {
            for (var time = 0; time <= ignored; time++)
            {
                Assert.DoesNotContain(id, await emulator.AddedIdsAsync());
                (await emulator.AddAsync(id)).ShouldHaveStatus(200);
            }

            Assert.Contains(id, await emulator.AddedIdsAsync());
        }
    }

    [Fact]
    public async Task Remove_Ignored_IsDoneAfterwards()
    {
        await using var emulator = await HabitEmulator.StartAsync("remove-ignored");

        (await emulator.RemoveAsync(HabitSamples.Store)).ShouldHaveStatus(200);
        Assert.Single(await emulator.AddedIdsAsync());
        (await emulator.RemoveAsync(HabitSamples.Store)).ShouldHaveStatus(200);

        Assert.Empty(await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Configure_IgnoredAlways_ChangesNothing()
    {
        await using var emulator = await HabitEmulator.StartAsync("configure-ignored=always");

        for (var time = 0; time < 3; time++)
            Assert.Equal(true, (await emulator.ConfigureAsync("""{"account":"a","apiKey":"k"}""")).ShouldHaveStatus(200).Response["configured"]);

        Assert.False((await emulator.StoredAsync()).Value<bool>("configured"));
    }

    [Fact]
    public async Task Configure_IgnoredOnce_IgnoresEachSaveOnce()
    {
        await using var emulator = await HabitEmulator.StartAsync("configure-ignored");

        foreach (var value in new[] { "a", "b" })
        {
            var before = await emulator.StoredFieldAsync("account");
            await emulator.SaveAsync($$"""{"account":"{{value}}"}""");
            Assert.Equal(before, await emulator.StoredFieldAsync("account"));
            await emulator.SaveAsync($$"""{"account":"{{value}}"}""");
            Assert.Equal($"\"{value}\"", await emulator.StoredFieldAsync("account"));
        }
    }

    [Fact]
    public async Task Add_LateByReads_IsSeenByTheReadAfter()
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync("add-late=1");
        (await emulator.AddAsync(First)).ShouldHaveStatus(200);

        Assert.Empty((await emulator.ListAddedAsync()).Response);
        Assert.Single((await emulator.ListAddedAsync()).Response);

        Assert.Equal([First], await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Remove_LateBySeconds_IsDoneThen()
    {
        await using var emulator = await HabitEmulator.StartAsync("remove-late=5s");
        await emulator.Admin.SetClockAsync(DateTimeOffset.UnixEpoch.AddYears(60), frozen: true, Cancellation);
        await emulator.RenewTokenAsync();
        (await emulator.RemoveAsync(HabitSamples.Store)).ShouldHaveStatus(200);

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(4), Cancellation);
        Assert.Single(await emulator.AddedIdsAsync());
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);

        Assert.Empty(await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Configure_Late_ReturnsTheIdThatIsStoredLater()
    {
        await using var emulator = await HabitEmulator.StartAsync("configure-late");
        var id = (await emulator.ConfigureAsync("""{"account":"a"}""")).ShouldHaveStatus(200).Response["configurationId"];
        (await emulator.ConfigureAsync("""{"region":"nowhere"}""")).ShouldHaveStatus(400);

        for (var read = 0; read < 2; read++)
            Assert.Null((await emulator.FieldAsync("account")).Value<string>("value"));
        Assert.Equal("a", (await emulator.FieldAsync("account"))["value"]);

        Assert.Equal(id, (await emulator.StoredAsync())["configurationId"]);
    }

    [Fact]
    public async Task Late_HabitSwitchedOff_IsStillDone()
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync("add-late=1");
        (await emulator.AddAsync(First, Second)).ShouldHaveStatus(200);
        await emulator.Admin.ClearHabitsAsync(Cancellation);
        (await emulator.AddAsync(Second)).ShouldHaveStatus(200);

        await emulator.ListAddedAsync();
        await emulator.ListAddedAsync();

        // The delayed batch was no longer possible as a whole.
        Assert.Equal([Second], await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Add_Partial_AddsUpToTheBadConnector()
    {
        await using var emulator = await HabitEmulator.StartAsync("add-partial");

        var reply = (await emulator.AddAsync(First, "00000000000000ff", Second)).ShouldHaveStatus(400);

        Assert.Contains("00000000000000ff", reply.Text, StringComparison.Ordinal);
        Assert.Equal([HabitSamples.Store, First], await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Remove_Partial_RemovesUpToTheBadConnector()
    {
        await using var emulator = await HabitEmulator.StartAsync("remove-partial");
        (await emulator.AddAsync(First)).ShouldHaveStatus(200);

        (await emulator.RemoveAsync(First, Second, HabitSamples.Store)).ShouldHaveStatus(400);

        Assert.Equal([HabitSamples.Store], await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Add_Again_SucceedsAndIsNoViolation()
    {
        await using var emulator = await HabitEmulator.StartAsync("add-again-200");

        (await emulator.AddAsync(HabitSamples.Store, First)).ShouldHaveStatus(200);
        (await emulator.AddAsync(HabitSamples.Store)).ShouldHaveStatus(200);

        Assert.Equal([HabitSamples.Store, First], await emulator.AddedIdsAsync());
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Theory]
    [InlineData("remove-absent", 200, 1)]
    [InlineData("remove-absent=410", 410, 2)]
    public async Task Remove_Absent_ReturnsAnotherStatus(string habit, int status, int left)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);
        (await emulator.AddAsync(First)).ShouldHaveStatus(200);

        (await emulator.RemoveAsync(First, Second)).ShouldHaveStatus(status);

        Assert.Equal(left, (await emulator.AddedIdsAsync()).Count);
    }

    [Theory]
    [InlineData("locked", 423)]
    [InlineData("too-early", 425)]
    [InlineData("conflict-retry", 409)]
    public async Task Writes_Refused_AreDoneAfterwards(string habit, int status)
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync($"{habit}=2");

        foreach (var write in new[] { () => emulator.AddAsync(HabitSamples.Store), () => emulator.ConfigureAsync("""{"account":"a"}"""), () => emulator.RemoveAsync(HabitSamples.Store) })
        {
            (await write()).ShouldHaveStatus(status);
            (await write()).ShouldHaveStatus(status);
            (await write()).ShouldHaveStatus(200);
        }

        Assert.Empty(await emulator.AddedIdsAsync());
    }

    [Fact]
    public async Task Writes_SeveralReasons_AreRefusedOnceForEach()
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync("locked", "too-early", "add-ignored");

        foreach (var status in new[] { 423, 425, 200 })
        {
            (await emulator.AddAsync(First)).ShouldHaveStatus(status);
            Assert.Empty(await emulator.AddedIdsAsync());
        }

        (await emulator.AddAsync(First)).ShouldHaveStatus(200);
        Assert.Equal([First], await emulator.AddedIdsAsync());
    }
}
