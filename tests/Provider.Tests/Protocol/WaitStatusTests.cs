using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>A call that waits shows why, as the status of its resource.</summary>
public sealed class WaitStatusTests : ProviderTest
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("listAdded", 503, "retrying in 1 s (the API returned 503)")]
    [InlineData("add", 429, "retrying in 1 s (the API returned 429)")]
    [InlineData("add", 423, "retrying in 1 s (the API returned 423)")]
    public async Task Create_RefusedOnce_ShowsTheRetryOnTheResource(string endpoint, int status, string text)
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = endpoint, Status = status, Times = 1 });

        await AdvanceUntilDoneAsync(Fixture.Connector().CreateAsync(Connector()));

        Assert.Equal((text, Fixture.Connector().Urn), Statuses().First());
    }

    [Fact]
    public async Task Create_RequestedWait_ShowsItOnTheResource()
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "add", Status = 429, RetryAfterSeconds = 30, Times = 1 });

        await AdvanceUntilDoneAsync(Fixture.Connector().CreateAsync(Connector()));

        Assert.Equal(("waiting 30 s, as the API requested (429)", Fixture.Connector().Urn), Statuses().First());
    }

    [Fact]
    public async Task Create_AddWithServerError_ShowsThatItLooks()
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "add", Status = 503, Times = 1 });

        await AdvanceUntilDoneAsync(Fixture.Connector().CreateAsync(Connector()));

        Assert.Contains(("checking whether the connector was added (the API returned 503)", Fixture.Connector().Urn), Statuses());
    }

    [Theory]
    [InlineData(503, "checking whether the save was done (the API returned 503)")]
    [InlineData(409, "retrying in 1 s (the API returned 409)")]
    public async Task Create_SaveRefusedOnce_ShowsWhatIsAwaited(int status, string text)
    {
        var configuration = await Fixture.AddConnectorAsync();
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "configure", Status = status, Times = 1 });

        await AdvanceUntilDoneAsync(configuration.CreateAsync(Configured()));

        Assert.Contains((text, configuration.Urn), Statuses());
    }

    [Fact]
    public async Task Create_SaveBecomesVisibleLate_ShowsThatItWaits()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "getConfiguration", Times = 1 });

        await AdvanceUntilDoneAsync(configuration.CreateAsync(Configured()));

        Assert.Contains(("waiting for the save to become visible", configuration.Urn), Statuses());
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private IEnumerable<(string Message, string Urn)> Statuses() =>
        Fixture.Engine.Log.Where(entry => entry is { Ephemeral: true, Severity: LogSeverity.Info }).Select(entry => (entry.Message, entry.Urn));

    private Task AddFaultAsync(FaultRule rule) => Fixture.Emulator.Admin.AddFaultAsync(rule, Cancellation);

    private async Task AdvanceUntilDoneAsync(Task call)
    {
        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(200)));
        await call;
    }
}
