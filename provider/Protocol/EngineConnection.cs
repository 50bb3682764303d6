using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Connection to the log of an engine. No failure of the engine reaches a caller: a line that cannot be delivered is dropped. If the engine
/// does not respond to a line in time, it counts as gone, and all lines are dropped immediately, so that it delays the plugin once.
/// </summary>
internal sealed class EngineConnection : IDisposable
{
    private static readonly TimeSpan DeliveryTimeout = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time;
    private readonly GrpcChannel _channel;
    private readonly Engine.EngineClient _engine;

    /// <summary>Not disposed, because lines in delivery may still read its token.</summary>
    private readonly CancellationTokenSource _gone = new();

    private EngineConnection(string address, TimeProvider time)
    {
        (Address, _time) = (address, time);
        // The engine runs on this machine, so no proxy is used, whatever the environment names.
        var network = new SocketsHttpHandler { UseProxy = false };
        _channel = GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions { HttpHandler = network, DisposeHttpClient = true });
        _engine = new Engine.EngineClient(_channel);
    }

    public string Address { get; }

    public bool IsGone => _gone.IsCancellationRequested;

    /// <param name="address"><c>host:port</c>.</param>
    /// <returns>Null if the address is malformed.</returns>
    public static EngineConnection? TryCreate(string address, TimeProvider time)
    {
        try
        {
            return new EngineConnection(address, time);
        }
        catch (Exception exception) when (exception is UriFormatException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Completes when the line is delivered or dropped. Never fails.</summary>
    public async Task SendAsync(LogRequest request)
    {
        if (IsGone)
            return;
        using var timeout = new CancellationTokenSource(DeliveryTimeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _gone.Token);
        try
        {
            await _engine.LogAsync(request, cancellationToken: limit.Token);
        }
        catch (Exception) when (timeout.IsCancellationRequested)
        {
            await _gone.CancelAsync();
        }
        catch (Exception)
        {
            // The engine is gone, another one has attached, or the plugin ends. A line of the log must not fail the call that wrote it.
        }
    }

    public void Dispose()
    {
        _gone.Cancel();
        _channel.Dispose();
    }
}
