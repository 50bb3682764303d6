using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Speaks to the person at the terminal through the engine, which hides the plugin's own output. Every text is scrubbed of known secrets.
/// An engine that does not listen is no reason to fail.
/// </summary>
internal sealed class EngineLog(KnownSecrets secrets) : IDisposable
{
    private readonly ConcurrentQueue<Task> _sending = new();
    private GrpcChannel? _channel;
    private Engine.EngineClient? _engine;

    /// <param name="address"><c>host:port</c>; empty where there is no engine.</param>
    public void Connect(string address)
    {
        if (string.IsNullOrEmpty(address))
            return;

        // The engine runs on this machine, whatever proxy the environment names.
        var network = new SocketsHttpHandler { UseProxy = false };
        var channel = GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions { HttpHandler = network, DisposeHttpClient = true });
        _engine = new Engine.EngineClient(channel);
        Interlocked.Exchange(ref _channel, channel)?.Dispose();
    }

    /// <summary>A logger that speaks in the name of one resource.</summary>
    public ILogger For(string urn) => new EngineLogger(this, urn);

    /// <summary>Says what is waited for: shown while it lasts, and not kept.</summary>
    public void Status(string message) => Send(new LogRequest { Severity = LogSeverity.Info, Message = message, Ephemeral = true });

    /// <summary>Waits until everything that was said has arrived, so that it stands before the answer of the call that said it.</summary>
    public async Task FlushAsync()
    {
        while (_sending.TryDequeue(out var sending))
            await sending;
    }

    public void Dispose() => _channel?.Dispose();

    internal void Send(LogRequest request)
    {
        request.Message = secrets.Scrub(request.Message);
        if (_engine is { } engine)
            _sending.Enqueue(SendAsync(engine, request));
    }

    private static async Task SendAsync(Engine.EngineClient engine, LogRequest request)
    {
        try
        {
            await engine.LogAsync(request);
        }
        catch (RpcException)
        {
            // Nobody is there to be told.
        }
    }
}
