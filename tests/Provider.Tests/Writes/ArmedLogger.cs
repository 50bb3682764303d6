using Microsoft.Extensions.Logging;

namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>A log that fails as armed.</summary>
internal sealed class ArmedLogger(ArmedFailure failure) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        failure.Step();
}
