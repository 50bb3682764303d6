using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary><see cref="ILogger"/> of one resource over <see cref="EngineLog"/>. Exceptions are not logged, because their messages are untrusted text.</summary>
internal sealed class EngineLogger(EngineLog log, string urn) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => log.IsConnected && logLevel is not (LogLevel.None or LogLevel.Trace);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Send(LogText.Of(state), new LogRequest { Severity = Severity(logLevel), Urn = urn });

    private static LogSeverity Severity(LogLevel level) =>
        level switch
        {
            LogLevel.Information => LogSeverity.Info,
            LogLevel.Warning => LogSeverity.Warning,
            LogLevel.Error or LogLevel.Critical => LogSeverity.Error,
            _ => LogSeverity.Debug,
        };
}
