using System.Net;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>A real gRPC server around a provider of a test.</summary>
internal sealed class ReplayServer : ProviderConnection
{
    private readonly WebApplication _app;
    private readonly GrpcChannel _channel;

    private ReplayServer(WebApplication app, GrpcChannel channel) : base(new ResourceProvider.ResourceProviderClient(channel)) =>
        (_app, _channel) = (app, channel);

    public static async Task<ProviderConnection> StartAsync<T>(T service, CancellationToken cancellationToken) where T : ResourceProvider.ResourceProviderBase
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(o => o.EnableDetailedErrors = true);
        builder.Services.AddSingleton(service);
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<T>();
        await app.StartAsync(cancellationToken);
        return new ReplayServer(app, GrpcLimits.Connect(new Uri(app.Urls.First()).Authority));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _channel.Dispose();
        await _app.DisposeAsync();
    }
}
