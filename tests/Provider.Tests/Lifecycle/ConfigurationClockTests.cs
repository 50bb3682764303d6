using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>Drift of secrets is told by the platform's clock, which may jump, and by reads, which may lag.</summary>
public sealed class ConfigurationClockTests : ProviderTest
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _configuration = await Fixture.AddedAsync();
        await InTimeAsync(_configuration.CreateAsync(Configured()));
        await Fixture.NextRunAsync();
    }

    [Fact]
    public async Task Refresh_SecretChangedByHandAfterTheClockJumpedBack_PlansAnUpdate()
    {
        await Fixture.Emulator.Admin.AdvanceClockAsync(TimeSpan.FromHours(-1), Cancellation);
        await Fixture.ChangeByHandAsync(("apiKey", "by-hand"));

        AssertUpdates(await InTimeAsync(_configuration.RefreshAsync()), "secretConfig");
        await Fixture.AdvanceAsync();
        await InTimeAsync(_configuration.UpdateAsync(Configured()));

        Assert.Equal("key-canary-1", (string?)(await Fixture.StoredAsync())["fields"]?["apiKey"]);
        AssertNone(await InTimeAsync(_configuration.RefreshAsync()));
    }

    [Fact]
    public async Task Refresh_ReadThatLagsBehindTheWrite_IsNoDrift()
    {
        await Fixture.AdvanceAsync();
        await Fixture.Emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "getConfiguration", Reads = 2 }, Cancellation);
        await InTimeAsync(_configuration.UpdateAsync(Configured(apiKey: "key-canary-2")));

        AssertNone(await InTimeAsync(_configuration.RefreshAsync()));
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Update_RightAfterASave_LandsInALaterSecond()
    {
        var saved = DateTimeOffset.Parse(((TextValue)_configuration.State["lastUpdated"]).Value, null);
        await Fixture.Emulator.Admin.SetClockAsync(saved, frozen: true, Cancellation);
        await Fixture.ForgetRequestsAsync();

        var update = _configuration.UpdateAsync(Configured(apiKey: "key-canary-2"));
        await Waiting.UntilAsync(async () => (await Fixture.AskedAsync()).Contains("getConfiguration"));
        await Fixture.Emulator.Admin.SetClockAsync(saved.AddSeconds(1), frozen: true, Cancellation);
        await InTimeAsync(update);

        Assert.Equal(saved.AddSeconds(1).ToString("yyyy-MM-ddTHH:mm:ssZ", null), ((TextValue)_configuration.State["lastUpdated"]).Value);
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private async Task<T> InTimeAsync<T>(Task<T> call)
    {
        await InTimeAsync((Task)call);
        return await call;
    }

    private async Task InTimeAsync(Task call)
    {
        await Waiting.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(200)));
        await call;
    }
}
