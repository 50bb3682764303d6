namespace Pulumi.Connectors.Api.Errors;

/// <summary>A connection to the first server on the way, or the check of a certificate, failed.</summary>
/// <param name="proxy">Host and port of the proxy if the proxy is that server, else null.</param>
internal sealed class ConnectionException(TransportFailure failure, string? proxy, Exception? innerException = null)
    : Exception($"{failure}", innerException)
{
    public TransportFailure Failure { get; } = failure;

    public string? Proxy { get; } = proxy;

    /// <summary>Finds the exception among the causes of another one.</summary>
    public static ConnectionException? Find(Exception? exception)
    {
        while (exception is not (null or ConnectionException))
            exception = exception.InnerException;
        return exception as ConnectionException;
    }
}
