using Grpc.Core;
using Pulumi.Connectors.Emulator;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>Cancel in real time, with many calls waiting for different things.</summary>
[Collection("Alone")]
public sealed class CancelSoakTests : ProviderTest
{
    private const int Calls = 100;

    [Fact]
    public async Task Cancel_WithManyCallsWaiting_IsQuietWithinASecond()
    {
        await FaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 120 });
        await FaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "list", Delay = TimeSpan.FromMinutes(2) });
        var calls = Enumerable.Range(0, Calls).Select(StartAsync).ToList();
        await Waiting.UntilAsync(() => Fixture.Engine.Log.Any(entry => entry.Ephemeral));
        var started = TimeProvider.System.GetTimestamp();

        await Fixture.Client.CancelAsync();
        var ends = await Task.WhenAll(calls);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.All(ends, code => Assert.Equal(StatusCode.Cancelled, code));
    }

    private protected override Task<ProviderFixture> StartAsync() =>
        ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = LargeCatalogue.Of(Calls) });

    // Some wait for an answer, the others for the pause to end, or for their turn.
    private async Task<StatusCode> StartAsync(int number)
    {
        try
        {
            if (number % 20 == 0)
                await Fixture.Client.InvokeAsync(new Pulumirpc.InvokeRequest { Tok = "connectors:index:getConnectors" });
            else
                await Fixture.Connector($"soak{number}").CreateAsync(Connector(LargeCatalogue.Id(number)));
            return StatusCode.OK;
        }
        catch (RpcException exception)
        {
            return exception.StatusCode;
        }
    }

    private Task FaultAsync(FaultRule rule) => Fixture.Emulator.Admin.AddFaultAsync(rule with { RetryAfterGrace = TimeSpan.FromHours(2) }, Cancellation);
}
