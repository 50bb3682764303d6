using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>The framework's logging face of <see cref="EngineLog"/>, for one resource. Exceptions are left out: their texts are not ours.</summary>
internal sealed class EngineLogger(EngineLog log, string urn) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is not (LogLevel.None or LogLevel.Trace);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Send(new LogRequest { Severity = Severity(logLevel), Urn = urn, Message = formatter(state, exception) });

    private static LogSeverity Severity(LogLevel level) =>
        level switch
        {
            LogLevel.Information => LogSeverity.Info,
            LogLevel.Warning => LogSeverity.Warning,
            LogLevel.Error or LogLevel.Critical => LogSeverity.Error,
            _ => LogSeverity.Debug,
        };
}
