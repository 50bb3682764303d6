using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pulumi.Connectors.Protocol;

namespace Pulumi.Connectors.Hosting;

/// <summary>
/// The process: a gRPC server on loopback over HTTP/2 without TLS, on a port that the system chooses. The empty builder reads no settings
/// file of the user's project and watches no folder.
/// </summary>
internal static class PluginHost
{
    /// <summary>The engine kills a plugin five seconds after it asked it to end.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Serves until the process is asked to end. The first line of standard output is the port, and there is no second one.</summary>
    public static async Task RunAsync(PluginArguments arguments, TextWriter output)
    {
        await using var app = Build(arguments, TimeProvider.System);
        await app.StartAsync();
        await output.WriteAsync($"{Port(app)}\n");
        await output.FlushAsync();
        await app.WaitForShutdownAsync();
    }

    public static WebApplication Build(PluginArguments arguments, TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Limits.MinRequestBodyDataRate = null;
            // The engine sends as many calls at once as it was told to. With a limit, Cancel would wait behind the calls it is to end.
            options.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddPlugin(arguments, time);
        var app = builder.Build();
        app.UseRouting();
        app.MapGrpcService<ProviderService>();
        return app;
    }

    public static int Port(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return new Uri(addresses?.Addresses.Single() ?? throw new InvalidOperationException("The server does not listen.")).Port;
    }
}
