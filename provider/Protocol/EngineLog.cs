using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Sends log lines to the engine, which shows them to the user and hides the plugin's own output. Every line is rendered by
/// the registry of secrets. A line that cannot be sent is dropped.
/// </summary>
/// <param name="time">Clock of the delivery.</param>
internal sealed class EngineLog(SecretRegistry secrets, TimeProvider time) : IDisposable
{
    private readonly AsyncLocal<CallLogLines?> _call = new();
    private EngineConnection? _engine;

    /// <summary>Whether an engine can receive lines.</summary>
    public bool IsConnected => _engine is { IsGone: false };

    /// <summary>Address of the engine, <c>host:port</c>; empty if there is none.</summary>
    public string Address => _engine?.Address ?? string.Empty;

    /// <summary>Replaces the engine. The connection to the same engine is kept, unless the engine has stopped responding.</summary>
    /// <param name="address"><c>host:port</c>; empty if there is no engine.</param>
    public void Connect(string address)
    {
        if (string.IsNullOrEmpty(address) || (_engine is { IsGone: false } current && current.Address == address))
            return;
        Interlocked.Exchange(ref _engine, EngineConnection.TryCreate(address, time))?.Dispose();
    }

    /// <summary>Creates a logger for one resource.</summary>
    public ILogger For(string urn) => new EngineLogger(this, urn);

    /// <summary>
    /// Shows why a call waits, as long as it waits, as the status of its resource. If several calls wait for one request, it is the one that has
    /// started the request.
    /// </summary>
    public void LogProgress(Message message) =>
        Send(message, new LogRequest { Severity = LogSeverity.Info, Ephemeral = true, Urn = _call.Value?.Urn ?? string.Empty });

    /// <summary>Collects the lines that the current call writes from now on, including those of the work that it starts.</summary>
    public CallLogLines TrackCall() => _call.Value = new CallLogLines(time);

    public void Dispose() => _engine?.Dispose();

    internal void Send(Message message, LogRequest request)
    {
        if (_engine is not { } engine)
            return;
        request.Message = secrets.Render(message);
        var delivery = engine.SendAsync(request);
        _call.Value?.Add(delivery);
    }
}
