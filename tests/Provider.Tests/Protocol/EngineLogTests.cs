using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

public sealed class EngineLogTests : ProviderTest
{
    /// <summary>Requests that take longer than the end of a call.</summary>
    private const int ManyRequests = 5;

    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("List", 2)]
    [InlineData("Create", 3)]
    public async Task AnyCall_LogLineInDelivery_EndsAfterIt(string method, int lists)
    {
        var delivery = new TaskCompletionSource();
        Fixture.Engine.Delivery = delivery.Task;
        await Fixture.Emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, Times = 1 }, Cancellation);
        Task call = method == "List"
            ? Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType })
            : Fixture.Connector().CreateAsync(Connector());
        await Wait.UntilAsync(async () => await CountListsAsync() == lists, () => _time.Advance(TimeSpan.FromMilliseconds(200)));

        for (var request = 0; request < ManyRequests; request++)
            await CountListsAsync();
        Assert.False(call.IsCompleted);
        delivery.SetResult();

        await call;
        Assert.Contains("retrying in", Assert.Single(Fixture.Engine.Log).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LogLevel.Trace, null)]
    [InlineData(LogLevel.Debug, "Debug")]
    [InlineData(LogLevel.Information, "Info")]
    [InlineData(LogLevel.Warning, "Warning")]
    [InlineData(LogLevel.Error, "Error")]
    [InlineData(LogLevel.Critical, "Error")]
    [InlineData(LogLevel.None, null)]
    public async Task Log_AnyLevel_IsSentWithItsSeverity(LogLevel level, string? severity)
    {
        using var log = new EngineLog(new SecretRegistry(), _time);
        log.Connect(Fixture.Engine.Address);
        var lines = log.TrackCall();
        var logger = log.For("urn");

        if (logger.IsEnabled(level))
            logger.Log(level, default, "message", exception: null, (message, _) => message);
        await lines.WaitAsync();

        Assert.Equal(severity, Fixture.Engine.Log.SingleOrDefault()?.Severity.ToString());
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private async Task<int> CountListsAsync() => (await Fixture.GetRequestedEndpointsAsync()).Count(endpoint => endpoint == "listAdded");
}
