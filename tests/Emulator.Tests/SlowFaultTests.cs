using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Tests the faults that delay responses.</summary>
public sealed class SlowFaultTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slow_DelayElapsed_Responds()
    {
        var time = new ObservableTimeProvider();
        await using var emulator = await StartAsync(time, new FaultRule(FaultKind.Slow) { Endpoint = "add", Delay = TimeSpan.FromHours(1) });

        var adding = emulator.AddAsync(Samples.Store);
        await time.WaitForTimerAsync();
        Assert.Empty(await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
        Assert.False(adding.IsCompleted);
        time.Advance(TimeSpan.FromHours(1));

        (await adding).ShouldSucceed();
        Assert.Single(await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Slow_ClientDisconnects_IsAbandoned(bool carriedOut, int added)
    {
        var time = new ObservableTimeProvider();
        await using var emulator = await StartAsync(time, new FaultRule(FaultKind.Slow) { Endpoint = "add", CarriedOut = carriedOut });
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var adding = emulator.AddIgnoringResponseAsync(Samples.Store, client.Token);
        await time.WaitForTimerAsync();
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        await emulator.WaitUntilIdleAsync();

        Assert.Equal(added, (await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation)).Count);
        Assert.Equal((FaultKind.Slow, 0), await LastAsync(emulator));
    }

    [Fact]
    public async Task HangAfter_Add_IsCarriedOutWithoutAResponse()
    {
        var time = new ObservableTimeProvider();
        await using var emulator = await StartAsync(time, new FaultRule(FaultKind.HangAfter) { Endpoint = "add" });
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var adding = emulator.AddIgnoringResponseAsync(Samples.Store, client.Token);
        await TestEmulator.WaitUntilAsync(async timeout => (await emulator.Admin.AddedAsync(TestEmulator.Account, timeout)).Count > 0);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await emulator.Admin.StatisticsAsync(Cancellation)).UnderWay);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        await emulator.WaitUntilIdleAsync();

        Assert.Equal((FaultKind.HangAfter, 0), await LastAsync(emulator));
    }

    private static async Task<(FaultKind? Fault, int Status)> LastAsync(TestEmulator emulator)
    {
        var last = (await emulator.Admin.RequestsAsync(Cancellation))[^1];
        return (last.Fault, last.Status);
    }

    private static Task<TestEmulator> StartAsync(TimeProvider time, FaultRule fault) =>
        TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue, TimeProvider = time, Faults = [fault] });
}
