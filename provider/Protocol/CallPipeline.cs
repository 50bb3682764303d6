using Grpc.Core;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// The one way of every call: (1) convert the request, which registers its secrets; (2) run it within its lifetime; (3) convert the response or
/// the exception with <see cref="ToWire"/>, so that nothing leaves without the marks of the request, and a resource whose write was sent stays
/// in the state; (4) deliver the log lines of the call before its response.
/// </summary>
internal sealed class CallPipeline(CallLifetime lifetime, SecretRegistry secrets, ProviderSession session, EngineLog log)
{
    /// <summary>Limit of (4) after Cancel. The engine waits five seconds for the response to Cancel, and then kills the plugin.</summary>
    private static readonly TimeSpan CanceledDeliveryTimeout = TimeSpan.FromMilliseconds(500);

    /// <param name="convert">Converts the request.</param>
    /// <param name="run">Runs it, and converts the response.</param>
    public Task<TResponse> RunAsync<TRequest, TResponse>(
        ServerCallContext context, Func<TRequest> convert, Func<TRequest, ToWire, CancellationToken, Task<TResponse>> run) =>
        RunAsync(convert, (request, toWire) => lifetime.RunAsync(
            cancellationToken => run(request, toWire, cancellationToken), context.CancellationToken, (request as ResourceRequest)?.Timeout));

    /// <summary>Runs a call that takes no time, and that is not canceled.</summary>
    public Task<TResponse> RunNowAsync<TResponse>(Func<TResponse> run) => RunAsync(() => true, (_, _) => Task.FromResult(run()));

    private async Task<TResponse> RunAsync<TRequest, TResponse>(Func<TRequest> convert, Func<TRequest, ToWire, Task<TResponse>> run)
    {
        secrets.BeginCall();
        var lines = log.TrackCall();
        var request = default(TRequest);
        var toWire = new ToWire(secrets, RequestMarks.Of(secrets, request));
        try
        {
            request = convert();
            lines.Urn = (request as ResourceRequest)?.Context.Urn ?? string.Empty;
            toWire = new ToWire(secrets, RequestMarks.Of(secrets, request));
            return await run(request, toWire);
        }
        catch (Exception exception)
        {
            throw new StatusMapper(toWire, session.RefreshBeforeUpdate).Map(exception, (request as ResourceRequest)?.Context.Writes);
        }
        finally
        {
            await lines.WaitAsync(lifetime.Stopping.IsCancellationRequested ? CanceledDeliveryTimeout : null);
        }
    }
}
