using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Tests the faults of lists.</summary>
public sealed class ListFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ShortPage_LargeSize_ReturnsFewerItemsThanRequested()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.ShortPage) { PageSize = 2 });

        Assert.Equal([Samples.Store, Samples.OAuth], await PageAsync(emulator, 0, 100));
        Assert.Equal([Samples.Manual], await PageAsync(emulator, 2, 100));
        Assert.Equal([Samples.Store], await PageAsync(emulator, 0, 1));
    }

    [Fact]
    public async Task RepeatPage_LaterPage_ReturnsTheFirstPage()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.RepeatPage) { Times = 1 });

        Assert.Equal([Samples.Store, Samples.OAuth], await PageAsync(emulator, 0));
        Assert.Equal([Samples.Store, Samples.OAuth], await PageAsync(emulator, 2));
        Assert.Equal([Samples.Manual], await PageAsync(emulator, 2));
    }

    [Fact]
    public async Task ShiftingPages_Removing_MissesAnItemUntilStable()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.ShiftingPages));

        var first = await PageAsync(emulator, 0);
        Assert.Equal(Samples.Store, first[1]);
        Assert.DoesNotContain(first[0], new[] { Samples.Store, Samples.OAuth, Samples.Manual, Samples.Bare });
        Assert.Equal([Samples.Manual], await PageAsync(emulator, 2));

        Assert.Equal([Samples.Store, Samples.OAuth], await PageAsync(emulator, 0));
        Assert.Equal([Samples.Manual], await PageAsync(emulator, 2));
        Assert.Equal(2, (await emulator.Admin.FaultsAsync(Cancellation))[0].Hits);
    }

    [Fact]
    public async Task ShiftingPages_Adding_ListsAnItemTwiceUntilStable()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.ShiftingPages) { Adding = true, Shifts = 2 });

        Assert.Equal([Samples.Store, Samples.OAuth], await PageAsync(emulator, 0));
        Assert.Equal([Samples.OAuth, Samples.Manual], await PageAsync(emulator, 2));
        Assert.Equal([Samples.Manual], await PageAsync(emulator, 4));
        Assert.Equal([Samples.Store, Samples.OAuth], await PageAsync(emulator, 2));

        Assert.Equal(5, (await PageAsync(emulator, 0, 100)).Distinct().Count());
        Assert.Equal(3, (await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation)).Count);
    }

    [Fact]
    public async Task ShiftingPages_OneList_DoesNotChangeOthers()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.ShiftingPages) { Adding = true });
        await emulator.Admin.AddAsync("a0", Samples.Store, Cancellation);

        await PageAsync(emulator, 2);

        Assert.Equal([Samples.Store], await PageAsync(emulator, 0, account: "a0"));
        Assert.Equal(4, (await PageAsync(emulator, 0, 100)).Count);
    }

    [Theory]
    [InlineData(FaultKind.ShortPage)]
    [InlineData(FaultKind.ShiftingPages)]
    [InlineData(FaultKind.RepeatPage)]
    [InlineData(FaultKind.StaleRead)]
    public async Task ListFault_NotAList_IsNotApplied(FaultKind kind)
    {
        await using var emulator = await StartAsync(new FaultRule(kind));

        (await emulator.GetAsync($"/es/v2/connectors/{Samples.Store}")).ShouldSucceed();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();

        Assert.Equal(0, (await emulator.Admin.FaultsAsync(Cancellation))[0].Hits);
    }

    [Fact]
    public async Task StaleRead_AfterAWrite_ReturnsThePreviousData()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.StaleRead) { Reads = 2 });
        Assert.Equal(3, (await PageAsync(emulator, 0, 100)).Count);

        (await emulator.RemoveAsync(Samples.Store)).ShouldSucceed();
        Assert.Equal([Samples.Store, Samples.OAuth, Samples.Manual], await PageAsync(emulator, 0, 100));
        Assert.False((await emulator.ConfigurationAsync(Samples.Store)).Value<bool>("configured"));
        Assert.Equal([Samples.OAuth, Samples.Manual], await PageAsync(emulator, 0, 100));

        (await emulator.AddAsync(Samples.Store)).ShouldSucceed();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        Assert.False((await emulator.ConfigurationAsync(Samples.Store)).Value<bool>("configured"));
        Assert.Equal(3, (await PageAsync(emulator, 0, 100)).Count);
        Assert.True((await emulator.ConfigurationAsync(Samples.Store)).Value<bool>("configured"));
    }

    [Fact]
    public async Task StaleRead_AnotherAccount_ReturnsCurrentData()
    {
        await using var emulator = await StartAsync(new FaultRule(FaultKind.StaleRead));
        await emulator.Admin.AddAsync("a0", Samples.Store, Cancellation);

        Assert.Equal(3, (await PageAsync(emulator, 0, 100)).Count);
        Assert.Empty(await PageAsync(emulator, 0, account: "a0"));
        Assert.Equal([Samples.Store], await PageAsync(emulator, 0, account: "a0"));
    }

    /// <summary>Adds the rule after the samples, so that adding them does not count as a write.</summary>
    private static async Task<TestEmulator> StartAsync(FaultRule fault)
    {
        var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.AddFaultAsync(fault, Cancellation);
        return emulator;
    }

    private static async Task<IReadOnlyList<string?>> PageAsync(TestEmulator emulator, int offset, int size = 2, string account = TestEmulator.Account)
    {
        var page = await emulator.GetAsync($"/es/v2/connectors/added?accountId={account}&size={size}&offset={offset}");
        return [.. page.ShouldSucceed().Response!.Select(item => item.Value<string>("connectorId"))];
    }
}
