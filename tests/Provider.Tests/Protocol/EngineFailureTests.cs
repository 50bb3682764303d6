using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>Calls beside an engine whose log does not work.</summary>
public sealed class EngineFailureTests : ProviderTest
{
    /// <summary>Only a hung call reaches it.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task AnyCall_EngineNeverResponds_IsCompleted()
    {
        await Fixture.AddConnectorAsync();
        Fixture.Engine.Delivery = new TaskCompletionSource().Task;

        for (var call = 0; call < 3; call++)
            await LogWarningAsync().WaitAsync(Deadline, Cancellation);
        await Fixture.Client.CancelAsync().WaitAsync(Deadline, Cancellation);

        // The engine was given up after the first line, which the connection to it waited for.
        Assert.Equal(1, Fixture.Engine.Arrived);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("127.0.0.1:99999")]
    public async Task AnyCall_MalformedEngineAddress_IsCompleted(string address)
    {
        await Fixture.AddConnectorAsync();

        await AttachAsync(address);
        await LogWarningAsync();

        Assert.Empty(Fixture.Engine.Log);
    }

    [Fact]
    public async Task AnyCall_OtherEngineAttaches_IsCompleted()
    {
        await Fixture.AddConnectorAsync();
        await using var other = await FakeEngine.StartAsync();
        var calls = Enumerable.Range(0, 100).Select(_ => LogWarningAsync()).ToList();

        while (!calls.TrueForAll(call => call.IsCompleted))
        {
            await AttachAsync(other.Address);
            await AttachAsync(Fixture.Engine.Address);
        }

        await Task.WhenAll(calls);
    }

    private Task<Empty> AttachAsync(string address) =>
        Fixture.Client.CallAsync<PluginAttach, Empty>("Attach", new PluginAttach { Address = address });

    /// <summary>Warns that the connector is already added.</summary>
    private Task<CreateResponse> LogWarningAsync() => Fixture.Connector().PreviewCreateAsync(Connector());
}
