using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pulumi.Connectors.LocalEngine.Providers;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>The two services on two loopback ports, one for the providers and one for the program, so that the caller is known.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private ResourceMonitorService? _monitor;
    private EngineService? _engine;

    private EngineServer(WebApplication app) => _app = app;

    /// <summary>Address of the engine for providers.</summary>
    public string PluginAddress => AddressOf(0);

    /// <summary>Address of the engine and the monitor for the program.</summary>
    public string ProgramAddress => AddressOf(1);

    public static async Task<EngineServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = GrpcLimits.MessageSize;
            options.MaxSendMessageSize = null;
        });
        EngineServer? server = null;
        builder.Services.AddSingleton(_ => server!._monitor!);
        builder.Services.AddSingleton(_ => server!._engine!);
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<ResourceMonitorService>();
        app.MapGrpcService<EngineService>();
        server = new EngineServer(app);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Sets the services. No client has the addresses before.</summary>
    public void Serve(Phase phase, Registrations registrations)
    {
        _monitor = new ResourceMonitorService(phase, registrations);
        _engine = new EngineService(phase, registrations, IsProgram);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Configure(KestrelServerOptions options)
    {
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        for (var i = 0; i < 2; i++)
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
    }

    private string AddressOf(int index) => new Uri(_app.Urls.ElementAt(index)).Authority;

    private bool IsProgram(ServerCallContext context) => ProgramAddress.EndsWith($":{context.GetHttpContext().Connection.LocalPort}", StringComparison.Ordinal);
}
