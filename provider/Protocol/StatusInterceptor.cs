using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Pulumi.Connectors.Protocol;

/// <summary>Lets nothing but gRPC statuses out, and everything that a call has said before its answer.</summary>
internal sealed class StatusInterceptor(StatusTable statuses, EngineLog log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception)
        {
            throw statuses.Translate(exception);
        }
        finally
        {
            await log.FlushAsync();
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception)
        {
            throw statuses.Translate(exception);
        }
        finally
        {
            await log.FlushAsync();
        }
    }
}
