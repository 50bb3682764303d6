using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>gRPC client of the provider, as the engine is. It records all responses and failures.</summary>
internal sealed class ProviderClient(int port) : IDisposable
{
    /// <summary>The limit of the engine.</summary>
    private static readonly int MaxTrailerKilobytes = 16 * 1024;

    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(
        $"http://127.0.0.1:{port}",
        new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { UseProxy = false, MaxResponseHeadersLength = MaxTrailerKilobytes }, MaxReceiveMessageSize = null, MaxSendMessageSize = null });

    /// <summary>All responses of the plugin in order of arrival.</summary>
    public ConcurrentQueue<IMessage> Responses { get; } = new();

    /// <summary>All failures of calls.</summary>
    public ConcurrentQueue<RpcException> Failures { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request) =>
        CallAsync<ProviderHandshakeRequest, ProviderHandshakeResponse>("Handshake", request);

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request) => CallAsync<CheckRequest, CheckResponse>("CheckConfig", request);

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request) => CallAsync<DiffRequest, DiffResponse>("DiffConfig", request);

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request) => CallAsync<ConfigureRequest, ConfigureResponse>("Configure", request);

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request) => CallAsync<InvokeRequest, InvokeResponse>("Invoke", request);

    public Task<CheckResponse> CheckAsync(CheckRequest request) => CallAsync<CheckRequest, CheckResponse>("Check", request);

    public Task<DiffResponse> DiffAsync(DiffRequest request) => CallAsync<DiffRequest, DiffResponse>("Diff", request);

    public Task<CreateResponse> CreateAsync(CreateRequest request) => CallAsync<CreateRequest, CreateResponse>("Create", request);

    public Task<ReadResponse> ReadAsync(ReadRequest request) => CallAsync<ReadRequest, ReadResponse>("Read", request);

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request) => CallAsync<UpdateRequest, UpdateResponse>("Update", request);

    public Task<Empty> DeleteAsync(DeleteRequest request) => CallAsync<DeleteRequest, Empty>("Delete", request);

    public Task<Empty> CancelAsync() => CallAsync<Empty, Empty>("Cancel", new Empty());

    /// <summary>Returns all responses of the stream.</summary>
    public async Task<IReadOnlyList<ListResponse>> ListAsync(ListRequest request)
    {
        using var call = _channel.CreateCallInvoker().AsyncServerStreamingCall(
            Method<ListRequest, ListResponse>(MethodType.ServerStreaming, "List"), null, new CallOptions(cancellationToken: Cancellation), request);
        var responses = new List<ListResponse>();
        while (await RecordFailureAsync(() => call.ResponseStream.MoveNext(Cancellation)))
            responses.Add(call.ResponseStream.Current);
        responses.ForEach(Responses.Enqueue);
        return responses;
    }

    public Task<TResponse> CallAsync<TRequest, TResponse>(string method, TRequest request)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        CallAsync<TRequest, TResponse>(method, request, Cancellation);

    public async Task<TResponse> CallAsync<TRequest, TResponse>(string method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        using var call = _channel.CreateCallInvoker().AsyncUnaryCall(
            Method<TRequest, TResponse>(MethodType.Unary, method), null, new CallOptions(cancellationToken: cancellationToken), request);
        var response = await RecordFailureAsync(() => call.ResponseAsync);
        Responses.Enqueue(response);
        return response;
    }

    /// <summary>Calls any method of the service, and ignores its responses and failures.</summary>
    public async Task TryCallAsync(MethodDescriptor method, IMessage request)
    {
        var call = new Method<IMessage, byte[]>(
            MethodType.ServerStreaming,
            method.Service.FullName,
            method.Name,
            Marshallers.Create<IMessage>(message => message.ToByteArray(), _ => throw new NotSupportedException()),
            Marshallers.Create(bytes => bytes, bytes => bytes));
        using var streaming = _channel.CreateCallInvoker().AsyncServerStreamingCall(call, null, new CallOptions(cancellationToken: Cancellation), request);
        try
        {
            while (await streaming.ResponseStream.MoveNext(Cancellation))
            {
            }
        }
        catch (RpcException)
        {
            // The method refused the request.
        }
    }

    public void Dispose() => _channel.Dispose();

    private async Task<T> RecordFailureAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RpcException exception)
        {
            Failures.Enqueue(exception);
            throw;
        }
    }

    private static Method<TRequest, TResponse> Method<TRequest, TResponse>(MethodType type, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        new(type, "pulumirpc.ResourceProvider", name, FakeEngine.Marshaller<TRequest>(), FakeEngine.Marshaller<TResponse>());
}
