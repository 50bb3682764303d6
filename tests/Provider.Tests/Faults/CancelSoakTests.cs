using Grpc.Core;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Provider.Tests.Budgets;
using Pulumi.Connectors.Provider.Tests.Harness;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>Cancel while many calls wait for a slow response, for the end of a Retry-After delay, or for a connection.</summary>
[Collection("Alone")]
public sealed class CancelSoakTests : ProviderTest
{
    private const int Calls = 100;

    /// <summary>Less than the calls would wait without Cancel, and enough for a slow machine.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Cancel_ManyCallsWaiting_EndsThemAll()
    {
        await AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 429, RetryAfterSeconds = 120 });
        await AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "list", Delay = TimeSpan.FromMinutes(2) });
        var calls = Enumerable.Range(0, Calls).Select(StartAsync).ToList();
        await Wait.UntilAsync(() => Fixture.Engine.Log.Any(entry => entry.Ephemeral));

        await Fixture.Client.CancelAsync();
        var statusCodes = await Task.WhenAll(calls).WaitAsync(Deadline, Cancellation);

        Assert.All(statusCodes, code => Assert.Equal(StatusCode.Cancelled, code));
    }

    private protected override Task<ProviderFixture> StartAsync() =>
        ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = LargeCatalogue.Of(Calls) });

    // Some wait for a slow response, the others for the end of the Retry-After delay or for a concurrency slot.
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

    private Task AddFaultAsync(FaultRule rule) => Fixture.Emulator.Admin.AddFaultAsync(rule with { RetryAfterGrace = TimeSpan.FromHours(2) }, Cancellation);
}
