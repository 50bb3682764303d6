using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Sends log lines to the engine, which shows them to the user and hides the plugin's own output. Every line is scrubbed of registered
/// secrets. A line that cannot be sent is dropped.
/// </summary>
internal sealed class EngineLog(SecretRegistry secrets) : IDisposable
{
    private readonly ConcurrentQueue<Task> _sending = new();
    private GrpcChannel? _channel;
    private Engine.EngineClient? _engine;

    /// <param name="address"><c>host:port</c>; empty if there is no engine.</param>
    public void Connect(string address)
    {
        if (string.IsNullOrEmpty(address))
            return;

        // The engine runs on this machine, so no proxy is used, whatever the environment names.
        var network = new SocketsHttpHandler { UseProxy = false };
        var channel = GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions { HttpHandler = network, DisposeHttpClient = true });
        _engine = new Engine.EngineClient(channel);
        Interlocked.Exchange(ref _channel, channel)?.Dispose();
    }

    /// <summary>Creates a logger for one resource.</summary>
    public ILogger For(string urn) => new EngineLogger(this, urn);

    /// <summary>Shows why a call waits, as long as it waits.</summary>
    public void LogProgress(string message) => Send(new LogRequest { Severity = LogSeverity.Info, Message = message, Ephemeral = true });

    /// <summary>Waits until all lines are delivered, so that they precede the response of their call.</summary>
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
            // The engine is gone, so nobody can read the line.
        }
    }
}
