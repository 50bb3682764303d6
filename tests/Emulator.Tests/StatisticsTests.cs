using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class StatisticsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Statistics_AfterClearing_CountByEndpointAndStatus()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.ClearRequestsAsync(Cancellation);

        await emulator.AddAsync(Samples.Bare);
        await emulator.AddAsync(Samples.Bare);
        await emulator.AddAsync(Samples.Bare);
        await emulator.AddedAsync();

        var statistics = await emulator.Admin.StatisticsAsync(Cancellation);
        Assert.Equal(["add", "listAdded"], statistics.Endpoints.Keys);
        Assert.Equal(3, statistics.Endpoints["add"].Requests);
        Assert.Equal([new(200, 1), new(409, 2)], statistics.Endpoints["add"].ByStatus);
        Assert.Equal((0, 1), (statistics.UnderWay, statistics.PeakUnderWay));
    }

    [Fact]
    public async Task Statistics_ConcurrentRequests_HaveThePeak()
    {
        var time = new ObservableTimeProvider();
        await using var emulator = await TestEmulator.StartAsync(
            new EmulatorOptions { TimeProvider = time, Faults = [new FaultRule(FaultKind.Slow) { Endpoint = "list" }] });

        var lists = Enumerable.Range(0, 7).Select(_ => emulator.GetAsync("/es/v2/connectors")).ToList();
        for (var timers = 0; timers < lists.Count; timers++)
            await time.WaitForTimerAsync();
        Assert.Equal(7, (await emulator.Admin.StatisticsAsync(Cancellation)).UnderWay);
        time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(lists);

        var statistics = await emulator.Admin.StatisticsAsync(Cancellation);
        Assert.Equal((0, 7), (statistics.UnderWay, statistics.PeakUnderWay));
        await emulator.Admin.ClearRequestsAsync(Cancellation);
        Assert.Equal(0, (await emulator.Admin.StatisticsAsync(Cancellation)).PeakUnderWay);
    }

    [Fact]
    public void RequestLog_TooManyRecords_KeepsTheLastAndCountsAll()
    {
        var log = new RequestLog(TimeProvider.System);
        for (var count = 0; count < 200_005; count++)
        {
            var (number, time) = log.Begin();
            log.Add(new RecordedRequest(number, time, "list", "GET", "/", null, [], 200, null));
        }

        Assert.Equal(200_000, log.Requests.Count);
        Assert.Equal((6, 200_005), (log.Requests[0].Number, log.Requests[^1].Number));
        Assert.Equal(200_005, log.Statistics.Endpoints["list"].Requests);
    }
}
