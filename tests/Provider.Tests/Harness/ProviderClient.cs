using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Connectors.Tests;

/// <summary>The engine's end of the wire: any call of the service by its name, over a real channel.</summary>
internal sealed class ProviderClient(int port) : IDisposable
{
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(
        $"http://127.0.0.1:{port}",
        new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { UseProxy = false }, MaxReceiveMessageSize = null, MaxSendMessageSize = null });

    /// <summary>Every answer of the plugin, in the order of their coming.</summary>
    public ConcurrentQueue<IMessage> Answers { get; } = new();

    /// <summary>Every failure that the plugin answered.</summary>
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

    /// <summary>Every answer of the stream.</summary>
    public async Task<IReadOnlyList<ListResponse>> ListAsync(ListRequest request)
    {
        using var call = _channel.CreateCallInvoker().AsyncServerStreamingCall(
            Method<ListRequest, ListResponse>(MethodType.ServerStreaming, "List"), null, new CallOptions(cancellationToken: Cancellation), request);
        var answers = new List<ListResponse>();
        while (await NotedAsync(() => call.ResponseStream.MoveNext(Cancellation)))
            answers.Add(call.ResponseStream.Current);
        answers.ForEach(Answers.Enqueue);
        return answers;
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
        var answer = await NotedAsync(() => call.ResponseAsync);
        Answers.Enqueue(answer);
        return answer;
    }

    public void Dispose() => _channel.Dispose();

    private async Task<T> NotedAsync<T>(Func<Task<T>> call)
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
