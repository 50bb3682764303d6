using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class TimeHabitTests
{
    private static readonly DateTimeOffset Saved = new(2026, 1, 31, 12, 0, 30, 123, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("time-milliseconds", "1769860830123")]
    [InlineData("time-microseconds", "1769860830123000")]
    [InlineData("time-fraction", "1769860830.123")]
    [InlineData("time-digits", "\"1769860830\"")]
    [InlineData("time-digits=milliseconds", "\"1769860830123\"")]
    [InlineData("time-rfc3339", "\"2026-01-31T12:00:30Z\"")]
    [InlineData("time-rfc3339-fraction", "\"2026-01-31T12:00:30.123000Z\"")]
    [InlineData("time-rfc3339-offset", "\"2026-01-31T14:00:30+02:00\"")]
    [InlineData("time-without-zone", "\"2026-01-31T12:00:30\"")]
    [InlineData("time-with-blank", "\"2026-01-31 12:00:30\"")]
    [InlineData("time-absent", null)]
    [InlineData("time-null", "null")]
    [InlineData("time-zero", "0")]
    [InlineData("time-coarse", "1769860800")]
    public async Task Get_Timestamp_HasAnotherForm(string habit, string? shown)
    {
        await using var emulator = await StartAsync(habit);
        await emulator.SaveAsync("""{"account":"a"}""");

        Assert.Equal(shown, (await emulator.SetAsync())["lastUpdated"]?.ToString(Formatting.None));
        Assert.Equal(Saved.ToUnixTimeSeconds(), (await emulator.StoredAsync()).Value<long>("lastUpdated"));
    }

    [Fact]
    public async Task Get_MovedByRead_ShowsTheTimeOfTheRead()
    {
        await using var emulator = await StartAsync("time-moved-by-read", "time-coarse", "time-rfc3339");
        await emulator.SaveAsync("""{"account":"a"}""");

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(5), Cancellation);

        Assert.Equal("2026-01-31T12:05:00Z", (await emulator.SetAsync()).Value<string>("lastUpdated"));
        Assert.Equal(Saved.ToUnixTimeSeconds(), (await emulator.StoredAsync()).Value<long>("lastUpdated"));
    }

    [Fact]
    public async Task Get_TimeOfAdding_IsShownBeforeTheFirstSave()
    {
        await using var emulator = await StartAsync("time-of-adding");
        (await emulator.RemoveAsync(HabitSamples.Store)).ShouldHaveStatus(200);
        (await emulator.AddAsync(HabitSamples.Store)).ShouldHaveStatus(200);

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(5), Cancellation);

        Assert.Equal(Saved.ToUnixTimeSeconds(), (await emulator.SetAsync()).Value<long>("lastUpdated"));
        Assert.Equal(JTokenType.Null, (await emulator.StoredAsync())["lastUpdated"]?.Type);
    }

    [Fact]
    public async Task Configure_EqualValues_DoNotMoveTheTimestamp()
    {
        await using var emulator = await StartAsync("time-unmoved-by-equal-save", "slug");
        await emulator.SaveAsync("""{"account":"Big Store"}""");
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(5), Cancellation);

        await emulator.SaveAsync("""{"account":"big store"}""");
        Assert.Equal(Saved.ToUnixTimeSeconds(), (await emulator.SetAsync()).Value<long>("lastUpdated"));
        await emulator.SaveAsync("""{"account":"other"}""");

        Assert.Equal(Saved.AddMinutes(5).ToUnixTimeSeconds(), (await emulator.SetAsync()).Value<long>("lastUpdated"));
    }

    private static async Task<HabitEmulator> StartAsync(params string[] habits)
    {
        var emulator = await HabitEmulator.StartAsync(habits);
        await emulator.Admin.SetClockAsync(Saved, frozen: true, Cancellation);
        await emulator.RenewTokenAsync();
        return emulator;
    }
}
