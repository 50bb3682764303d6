using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Writes the calls to one provider into a <see cref="CallLog"/>.</summary>
internal sealed class CallLogInterceptor(CallLog log, string package) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var started = log.Begin(package, context.Method.FullName, (IMessage)request);
        var call = continuation(request, context);
        var response = CompleteAsync(call.ResponseAsync, context.Method.FullName, (IMessage)request, started);
        return new AsyncUnaryCall<TResponse>(response, call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    private async Task<TResponse> CompleteAsync<TResponse>(Task<TResponse> call, string method, IMessage request, long started)
    {
        try
        {
            var response = await call;
            log.Complete(package, method, request, response as IMessage, null, started);
            return response;
        }
        catch (RpcException exception)
        {
            log.Complete(package, method, request, null, exception, started);
            throw;
        }
    }
}
