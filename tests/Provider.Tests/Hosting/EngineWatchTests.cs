using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Pulumi.Connectors.Hosting;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Hosting;

/// <summary>The signs by which the plugin notices that its engine is gone. <c>Integration.Tests</c> has those of a real process.</summary>
public sealed class EngineWatchTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _inputClosed = new();
    private readonly TcpListener _engine = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _stopped = new();
    private readonly List<EngineWatch> _watches = [];
    private int _checks;
    private volatile int _parent = 100;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_InputCloses_StopsThePlugin()
    {
        await StartAsync();

        _inputClosed.SetResult();

        await _stopped.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task Watch_ParentEnds_StopsThePlugin()
    {
        await StartAsync();

        _parent = 1;

        await WaitUntilStoppedAsync();
    }

    [Fact]
    public async Task Watch_PortCloses_StopsThePlugin()
    {
        await StartAsync();

        _engine.Stop();

        await WaitUntilStoppedAsync();
    }

    [Fact]
    public async Task Watch_EverythingThere_DoesNotStopThePlugin()
    {
        await StartAsync();

        await CheckAsync(10);

        Assert.False(_stopped.Task.IsCompleted);
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("no address")]
    [InlineData(":")]
    public async Task Watch_PortNeverOpen_DoesNotStopThePlugin(string address)
    {
        await StartAsync(address);

        await CheckAsync(5);

        Assert.False(_stopped.Task.IsCompleted);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var watch in _watches)
        {
            await watch.StopAsync(CancellationToken.None);
            watch.Dispose();
        }

        _engine.Dispose();
    }

    /// <summary>Starts the watch, and waits for its first check of the port.</summary>
    private async Task StartAsync(string? address = null)
    {
        _engine.Start();
        var application = new Mock<IHostApplicationLifetime>();
        application.Setup(lifetime => lifetime.StopApplication()).Callback(() => _stopped.TrySetResult());
        var watch = new EngineWatch(address ?? _engine.LocalEndpoint.ToString()!, _inputClosed.Task, ReadParent, application.Object, _time);
        _watches.Add(watch);
        await watch.StartAsync(Cancellation);
        if (address is null)
            (await _engine.AcceptSocketAsync(Cancellation)).Dispose();
    }

    private Task WaitUntilStoppedAsync() => Wait.UntilAsync(() => _stopped.Task.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(100)));

    // Read once at the start, and before each check of the port.
    private int ReadParent()
    {
        Interlocked.Increment(ref _checks);
        return _parent;
    }

    private async Task CheckAsync(int count)
    {
        var until = Volatile.Read(ref _checks) + count;
        await Wait.UntilAsync(() => Volatile.Read(ref _checks) >= until, () => _time.Advance(TimeSpan.FromMilliseconds(100)));
    }
}
