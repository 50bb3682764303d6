using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>Cancel ends waiting calls and sends nothing new; a request that was sent is completed and its outcome kept.</summary>
public sealed class CancellationTests : ProviderTest
{
    private static readonly TimeSpan WriteDelay = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);

    /// <summary>The emulator's clock: a slow response is sent when it advances, so the test decides when.</summary>
    private readonly FakeTimeProvider _platformTime = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Cancel_WaitingForRetryAfter_EndsTheCallAndSendsNothingMore()
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 60 });
        var create = Fixture.Connector().CreateAsync(Connector());
        await Wait.UntilAsync(() => Fixture.Engine.Log.Any(entry => entry.Ephemeral && entry.Message.Contains("waiting 60 s", StringComparison.Ordinal)));
        var sent = (await Fixture.GetRequestedEndpointsAsync()).Count;

        await Fixture.Client.CancelAsync();

        await AssertFailsAsync(StatusCode.Cancelled, "canceled", () => create);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(sent, (await Fixture.GetRequestedEndpointsAsync()).Count);
    }

    [Fact]
    public async Task Cancel_WriteInProgress_KeepsItsOutcome()
    {
        await AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "add", CarriedOut = true, Delay = WriteDelay });
        var resource = Fixture.Connector();
        var create = resource.CreateAsync(Connector());
        await Wait.UntilAsync(async () => (await Fixture.GetAddedIdsAsync()).Contains(TestCatalogue.Store));

        await Fixture.Client.CancelAsync();
        await SendSlowResponseAsync(create);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "pulumi refresh", () => create);
        Assert.Equal(Key, resource.Id);
        Assert.Equal(1, (await Fixture.GetRequestedEndpointsAsync()).Count(endpoint => endpoint == "add"));
    }

    [Fact]
    public async Task Cancel_ConfigurationWriteInProgress_KeepsItsOutcome()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "configure", CarriedOut = true, Delay = WriteDelay });
        var create = configuration.CreateAsync(Configured());
        await Wait.UntilAsync(async () => (string?)(await Fixture.GetStoredAsync())["fields"]?["account"] == "acme");

        await Fixture.Client.CancelAsync();
        await SendSlowResponseAsync(create);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "was saved, but could not be read back", () => create);
        Assert.Equal(Key, configuration.Id);
    }

    [Fact]
    public async Task Cancel_AtTheEndOfAPhase_DoesNotAffectTheNext()
    {
        await Fixture.Client.CancelAsync();
        await Fixture.NextRunAsync();

        await Fixture.Connector().CreateAsync(Connector());

        Assert.Contains(TestCatalogue.Store, await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Read")]
    [InlineData("Update")]
    [InlineData("Delete")]
    public async Task CustomTimeout_Reached_FailsWithDeadlineExceeded(string method)
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Status = 429, RetryAfterSeconds = 60 });
        var call = CallAsync(method, timeout: 10);
        await Wait.UntilAsync(() => Fixture.Engine.Log.Any(entry => entry.Ephemeral));

        _time.Advance(TimeSpan.FromSeconds(10));
        await Wait.UntilAsync(() => call.IsCompleted);

        await AssertFailsAsync(StatusCode.DeadlineExceeded, "the timeout of 10 s in the resource's customTimeouts", () => call);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5_000_000)]
    [InlineData(1e300)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public async Task CustomTimeout_NoTimeThatCanPass_IsNoLimit(double seconds)
    {
        foreach (var method in (string[])["Create", "Read", "Update", "Delete"])
            await CallAsync(method, seconds);
    }

    [Fact]
    public async Task RetryAfter_OneHour_FailsInsteadOfWaiting()
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 3600 });

        await AssertFailsAsync(StatusCode.ResourceExhausted, "requested a wait until", () => Fixture.Connector().CreateAsync(Connector()));
    }

    private protected override Task<ProviderFixture> StartAsync() =>
        ProviderFixture.StartAsync(new EmulatorOptions { TimeProvider = _platformTime }, _time);

    private async Task CallAsync(string method, double timeout)
    {
        const string Type = ProviderFixture.ConnectorType;
        var properties = PropertyValueWriter.Write(Connector().With("accountId", String(ProviderFixture.Account)));
        _ = method switch
        {
            "Create" => (IMessage)await Fixture.Client.CreateAsync(new CreateRequest { Type = Type, Properties = properties, Timeout = timeout }),
            "Read" => await Fixture.Client.ReadAsync(new ReadRequest { Type = Type, Id = Key, Timeout = timeout }),
            "Update" => await Fixture.Client.UpdateAsync(new UpdateRequest { Type = Type, Id = Key, News = properties, Timeout = timeout }),
            "Delete" => await Fixture.Client.DeleteAsync(new DeleteRequest { Type = Type, Id = Key, Timeout = timeout }),
            _ => throw new ArgumentException(method, nameof(method)),
        };
    }

    private Task SendSlowResponseAsync(Task call) => Wait.UntilAsync(() => call.IsCompleted, () => _platformTime.Advance(WriteDelay));

    private Task AddFaultAsync(FaultRule rule) => Fixture.Emulator.Admin.AddFaultAsync(rule with { RetryAfterGrace = TimeSpan.FromHours(2) }, Cancellation);
}
