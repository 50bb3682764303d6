using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Engine service that records the log entries of the provider.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EngineService _service;

    private FakeEngine(WebApplication app, EngineService service)
    {
        _app = app;
        _service = service;
    }

    /// <summary>Address as sent in the handshake: <c>host:port</c>.</summary>
    public string Address => new Uri(_app.Urls.Single()).Authority;

    public IReadOnlyList<LogRequest> Log => [.. _service.Received];

    public IEnumerable<LogRequest> Warnings => Log.Where(entry => entry.Severity == LogSeverity.Warning);

    /// <summary>Completes when log entries may be recorded; the engine responds to none before.</summary>
    /// <value>The default is completed.</value>
    public Task Delivery
    {
        get => _service.Delivery;
        set => _service.Delivery = value;
    }

    /// <summary>Number of log entries that have arrived, delivered or not.</summary>
    public int Arrived => _service.Arrived;

    public static async Task<FakeEngine> StartAsync()
    {
        var service = new EngineService();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(service);
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<EngineService>();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new FakeEngine(app, service);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal static Marshaller<T> Marshaller<T>()
        where T : IMessage<T>, new() => Marshallers.Create(message => message.ToByteArray(), new MessageParser<T>(() => new T()).ParseFrom);

    /// <summary>Server side of the engine service, bound by hand because the plugin generates the client only.</summary>
    [BindServiceMethod(typeof(EngineBase), nameof(Bind))]
    internal abstract class EngineBase
    {
        public static void Bind(ServiceBinderBase binder, EngineBase? service)
        {
            var method = new Method<LogRequest, Empty>(MethodType.Unary, "pulumirpc.Engine", "Log", Marshaller<LogRequest>(), Marshaller<Empty>());
            binder.AddMethod(method, service is null ? null : service.Log);
        }

        public abstract Task<Empty> Log(LogRequest request, ServerCallContext context);
    }

    internal sealed class EngineService : EngineBase
    {
        private int _arrived;

        public ConcurrentQueue<LogRequest> Received { get; } = new();

        public Task Delivery { get; set; } = Task.CompletedTask;

        public int Arrived => _arrived;

        public override async Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            var delivery = Delivery;
            Interlocked.Increment(ref _arrived);
            await delivery;
            Received.Enqueue(request);
            return new Empty();
        }
    }
}
