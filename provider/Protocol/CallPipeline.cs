using Grpc.Core;
using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// The one way of every call: (1) convert the request, which registers its secrets; (2) run it within its lifetime; (3) map an exception to a
/// status; (4) deliver the log lines of the call before its response. <see cref="FromWire"/> and <see cref="ToWire"/> register the secrets
/// of requests and responses and scrub untrusted text.
/// </summary>
internal sealed class CallPipeline(CallLifetime lifetime, StatusMapper statuses, ProviderSession session, EngineLog log)
{
    /// <param name="convert">Converts the request.</param>
    /// <param name="run">Runs it, and converts the response.</param>
    public async Task<TResponse> RunAsync<TRequest, TResponse>(
        ServerCallContext context, Func<TRequest> convert, Func<TRequest, CancellationToken, Task<TResponse>> run)
    {
        try
        {
            var request = convert();
            return await lifetime.RunAsync(
                cancellationToken => run(request, cancellationToken), context.CancellationToken, (request as ResourceRequest)?.Timeout);
        }
        catch (Exception exception)
        {
            throw statuses.Map(exception, session.RefreshBeforeUpdate);
        }
        finally
        {
            await log.FlushAsync();
        }
    }
}
