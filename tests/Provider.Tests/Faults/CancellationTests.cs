using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>After Cancel nothing waits and nothing new is sent; what was sent is finished, and its outcome kept.</summary>
public sealed class CancellationTests : ProviderTest
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Cancel_WhileThePlatformWantsAPause_EndsTheCallAtOnceAndSendsNothingMore()
    {
        await FaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 60 });
        var create = Fixture.Connector().CreateAsync(Connector());
        await Waiting.UntilAsync(() => Fixture.Engine.Log.Any(entry => entry.Ephemeral && entry.Message.Contains("waiting 60 s", StringComparison.Ordinal)));
        var asked = (await Fixture.AskedAsync()).Count;

        await Fixture.Client.CancelAsync();

        await FailsAsync(StatusCode.Cancelled, "cancelled", () => create);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(asked, (await Fixture.AskedAsync()).Count);
    }

    [Fact]
    public async Task Cancel_WhileAWriteIsUnderWay_KeepsWhatItDid()
    {
        await FaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "add", CarriedOut = true, Delay = TimeSpan.FromMilliseconds(300) });
        var resource = Fixture.Connector();
        var create = resource.CreateAsync(Connector());
        await Waiting.UntilAsync(async () => (await Fixture.AddedIdsAsync()).Contains(TestCatalogue.Store));

        await Fixture.Client.CancelAsync();

        await FailsAsync(StatusCode.FailedPrecondition, "pulumi refresh", () => create);
        Assert.Equal(Key, resource.Id);
        Assert.Equal(1, (await Fixture.AskedAsync()).Count(endpoint => endpoint == "add"));
    }

    [Fact]
    public async Task Cancel_WhileAConfigurationIsBeingWritten_KeepsWhatItDid()
    {
        var configuration = await Fixture.AddedAsync();
        await FaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "configure", CarriedOut = true, Delay = TimeSpan.FromMilliseconds(300) });
        var create = configuration.CreateAsync(Configured());
        await Waiting.UntilAsync(async () => (string?)(await Fixture.StoredAsync())["fields"]?["account"] == "acme");

        await Fixture.Client.CancelAsync();

        await FailsAsync(StatusCode.FailedPrecondition, "it was saved, but could not be read back", () => create);
        Assert.Equal(Key, configuration.Id);
    }

    [Fact]
    public async Task Cancel_AtTheEndOfAPhase_DoesNotHarmTheNext()
    {
        await Fixture.Client.CancelAsync();
        await Fixture.NextRunAsync();

        await Fixture.Connector().CreateAsync(Connector());

        Assert.Contains(TestCatalogue.Store, await Fixture.AddedIdsAsync());
    }

    [Fact]
    public async Task CustomTimeout_ThatIsReached_EndsTheCallAndSaysSo()
    {
        await FaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 60 });
        var create = Fixture.Connector().CreateAsync(Connector(), timeout: 10);
        await Waiting.UntilAsync(() => Fixture.Engine.Log.Any(entry => entry.Ephemeral));

        _time.Advance(TimeSpan.FromSeconds(11));

        await FailsAsync(StatusCode.DeadlineExceeded, "customTimeouts", () => create);
    }

    [Fact]
    public async Task RetryAfter_OfAnHour_IsToldInsteadOfWaitedFor()
    {
        await FaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 3600 });

        await FailsAsync(StatusCode.ResourceExhausted, "asks to wait until", () => Fixture.Connector().CreateAsync(Connector()));
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private Task FaultAsync(FaultRule rule) => Fixture.Emulator.Admin.AddFaultAsync(rule with { RetryAfterGrace = TimeSpan.FromHours(2) }, Cancellation);
}
