using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>Engines that respond late, never, or do not exist.</summary>
public sealed class EngineConnectionTests : IAsyncLifetime
{
    private static readonly TimeSpan DeliveryTimeout = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();
    private readonly EngineLog _log;

    public EngineConnectionTests() => _log = new EngineLog(new SecretRegistry(), _time);

    private FakeEngine Engine { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Engine = await FakeEngine.StartAsync();
        _log.Connect(Engine.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await Engine.DisposeAsync();
    }

    [Fact]
    public async Task Wait_EngineNeverResponds_EndsAfterTheTimeout()
    {
        Engine.Delivery = new TaskCompletionSource().Task;
        var call = await StartAsync("never delivered");

        _time.Advance(DeliveryTimeout - TimeSpan.FromMilliseconds(1));
        Assert.False(call().IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        await call();
    }

    [Fact]
    public async Task Wait_EngineHasNotRespondedBefore_DropsTheLineAtOnce()
    {
        await SilenceAsync();

        for (var call = 0; call < 100; call++)
            Assert.True(Log("dropped").IsCompletedSuccessfully);

        Assert.Equal(1, Engine.Arrived);
    }

    [Fact]
    public async Task Wait_ManyCallsAndNoResponse_EndTogether()
    {
        Engine.Delivery = new TaskCompletionSource().Task;
        var first = await StartAsync("first");
        _time.Advance(DeliveryTimeout / 2);
        var others = Enumerable.Range(0, 20).Select(number => Log($"line {number}")).ToList();

        _time.Advance(DeliveryTimeout / 2);

        await Task.WhenAll([first(), .. others]);
    }

    [Fact]
    public async Task Connect_AfterNoResponse_DeliversAgain()
    {
        await SilenceAsync();
        Engine.Delivery = Task.CompletedTask;

        _log.Connect(Engine.Address);
        await Log("delivered");

        Assert.Equal("delivered", Assert.Single(Engine.Log).Message);
    }

    [Fact]
    public async Task Wait_LineOfAnotherCallInDelivery_WaitsForItsOwnOnly()
    {
        var delivery = new TaskCompletionSource();
        Engine.Delivery = delivery.Task;
        var slow = await StartAsync("slow");
        Engine.Delivery = Task.CompletedTask;

        await Log("fast");

        Assert.Equal("fast", Assert.Single(Engine.Log).Message);
        Assert.False(slow().IsCompleted);
        delivery.SetResult();
        await slow();
        Assert.Equal(2, Engine.Log.Count);
    }

    [Fact]
    public async Task Wait_Limit_EndsTheWaitAndDeliversTheLineLater()
    {
        var delivery = new TaskCompletionSource();
        Engine.Delivery = delivery.Task;
        var lines = _log.TrackCall();
        _log.LogProgress($"late");
        var wait = lines.WaitAsync(TimeSpan.FromMilliseconds(500));
        await Wait.UntilAsync(() => Engine.Arrived == 1);

        _time.Advance(TimeSpan.FromMilliseconds(500));
        await wait;
        delivery.SetResult();

        await Wait.UntilAsync(() => Engine.Log.Count == 1);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("no address:1")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("127.0.0.1:port")]
    [InlineData("::::")]
    [InlineData("[")]
    [InlineData("\0")]
    [InlineData("?")]
    public async Task Connect_MalformedAddress_DropsTheLines(string address)
    {
        _log.Connect(address);

        await Log("dropped");

        Assert.Empty(Engine.Log);
    }

    [Fact]
    public async Task Wait_EngineIsGone_DropsTheLine()
    {
        await Log("delivered");
        var address = Engine.Address;
        await Engine.DisposeAsync();
        _log.Connect(address);

        await Log("dropped");

        Assert.Single(Engine.Log);
    }

    [Fact]
    public async Task Dispose_LineInDelivery_EndsTheWait()
    {
        Engine.Delivery = new TaskCompletionSource().Task;
        var call = await StartAsync("never delivered");

        _log.Dispose();

        await call();
        await Log("after the end");
    }

    /// <summary>A call that writes a line and waits for its delivery.</summary>
    private async Task Log(string message)
    {
        var lines = _log.TrackCall();
        _log.For("urn").Log(LogLevel.Warning, default, message, exception: null, (text, _) => text);
        await lines.WaitAsync();
    }

    /// <summary>Starts such a call, and waits until the engine has the line.</summary>
    /// <returns>The call.</returns>
    private async Task<Func<Task>> StartAsync(string message)
    {
        var arrived = Engine.Arrived;
        var call = Log(message);
        await Wait.UntilAsync(() => Engine.Arrived > arrived);
        return () => call;
    }

    private async Task SilenceAsync()
    {
        Engine.Delivery = new TaskCompletionSource().Task;
        var call = await StartAsync("never delivered");
        _time.Advance(DeliveryTimeout);
        await call();
    }
}
