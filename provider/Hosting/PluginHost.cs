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
    /// <summary>Limit for the delivery of the last responses, after all calls have ended.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Serves until the process is stopped: by a signal, or because its engine is gone (<see cref="EngineWatch"/>). The port is the first and
    /// only line of standard output. At the end, all calls are canceled; only writes that were sent are waited for, at most their own timeout,
    /// and their outcomes are returned while the server still runs.
    /// </summary>
    public static async Task RunAsync(PluginArguments arguments, EnvironmentLookup environment, TextWriter output)
    {
        await using var app = Build(arguments, environment, TimeProvider.System);
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = app.Lifetime.ApplicationStopping.Register(stopping.SetResult);
        try
        {
            await app.StartAsync();
        }
        catch (OperationCanceledException) when (stopping.Task.IsCompleted)
        {
            return;
        }

        await output.WriteAsync($"{Port(app)}\n");
        await output.FlushAsync();
        await stopping.Task;
        await app.Services.GetRequiredService<CallLifetime>().EndAsync();
        await app.StopAsync();
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
