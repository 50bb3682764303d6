using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Hosting;

/// <summary>
/// Host of the plugin: a gRPC server on loopback over HTTP/2 without TLS, on a free port. The empty builder reads no settings file of the
/// user's project and watches no folder.
/// </summary>
internal static class PluginHost
{
    /// <summary>Shorter than the five seconds after which the engine kills a plugin that it has canceled.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Serves until the process is stopped. The port is the first and only line of standard output.</summary>
    public static async Task RunAsync(PluginArguments arguments, EnvironmentLookup environment, TextWriter output)
    {
        await using var app = Build(arguments, environment, TimeProvider.System);
        await app.StartAsync();
        await output.WriteAsync($"{Port(app)}\n");
        await output.FlushAsync();
        await app.WaitForShutdownAsync();
    }

    public static WebApplication Build(PluginArguments arguments, EnvironmentLookup environment, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinRequestBodyDataRate = null;
            // The engine sends up to `--parallel` calls concurrently. With a limit, Cancel would wait behind the calls that it cancels.
            options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddPlugin(arguments, environment, time);
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<ProviderService>();
        return app;
    }

    public static int Port(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses?.Addresses.Single() ?? throw new InvalidOperationException("The server is not listening.")).Port;
    }
}
