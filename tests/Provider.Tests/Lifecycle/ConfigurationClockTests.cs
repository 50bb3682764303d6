using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Drift of secrets is detected by the platform's timestamps, so clock jumps and stale reads must be handled.</summary>
public sealed class ConfigurationClockTests : ProviderTest
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _configuration = await Fixture.AddConnectorAsync();
        await AdvanceUntilDoneAsync(_configuration.CreateAsync(Configured()));
        await Fixture.NextRunAsync();
    }

    [Fact]
    public async Task Refresh_SecretChangedByHandAfterTheClockJumpedBack_PlansAnUpdate()
    {
        await Fixture.Emulator.Admin.AdvanceClockAsync(TimeSpan.FromHours(-1), Cancellation);
        await Fixture.ChangeByHandAsync(("apiKey", "by-hand"));

        AssertUpdates(await AdvanceUntilDoneAsync(_configuration.RefreshAsync()), "secretConfig");
        await Fixture.AdvanceAsync();
        await AdvanceUntilDoneAsync(_configuration.UpdateAsync(Configured()));

        Assert.Equal("key-canary-1", (string?)(await Fixture.GetStoredAsync())["fields"]?["apiKey"]);
        AssertNone(await AdvanceUntilDoneAsync(_configuration.RefreshAsync()));
    }

    [Fact]
    public async Task Refresh_StaleReadAfterWrite_IsNotDrift()
    {
        await Fixture.AdvanceAsync();
        await Fixture.Emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "getConfiguration", Reads = 2 }, Cancellation);
        await AdvanceUntilDoneAsync(_configuration.UpdateAsync(Configured(apiKey: "key-canary-2")));

        AssertNone(await AdvanceUntilDoneAsync(_configuration.RefreshAsync()));
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Update_InTheSecondOfTheLastSave_GetsALaterTimestamp()
    {
        var saved = DateTimeOffset.Parse(((StringValue)_configuration.State["lastUpdated"]).Value, null);
        await Fixture.Emulator.Admin.SetClockAsync(saved, frozen: true, Cancellation);
        await Fixture.ClearRequestsAsync();

        var update = _configuration.UpdateAsync(Configured(apiKey: "key-canary-2"));
        await Wait.UntilAsync(async () => (await Fixture.GetRequestedEndpointsAsync()).Contains("getConfiguration"));
        await Fixture.Emulator.Admin.SetClockAsync(saved.AddSeconds(1), frozen: true, Cancellation);
        await AdvanceUntilDoneAsync(update);

        Assert.Equal(saved.AddSeconds(1).ToString("yyyy-MM-ddTHH:mm:ssZ", null), ((StringValue)_configuration.State["lastUpdated"]).Value);
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private async Task<T> AdvanceUntilDoneAsync<T>(Task<T> call)
    {
        await AdvanceUntilDoneAsync((Task)call);
        return await call;
    }

    private async Task AdvanceUntilDoneAsync(Task call)
    {
        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(200)));
        await call;
    }
}
