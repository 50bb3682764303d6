using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Pulumi.Connectors.Emulator;

/// <summary>A running emulator on the loopback address. Disposing it ends it within three seconds, whatever is under way.</summary>
public sealed class EmulatorApp : IAsyncDisposable
{
    private const int MaxBodyBytes = 1024 * 1024;
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    private readonly WebApplication _web;

    private EmulatorApp(WebApplication web)
    {
        _web = web;
        Address = new Uri(web.Urls.Single());
        Admin = new EmulatorAdmin(Address);
    }

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The administrative side, over HTTP.</summary>
    public EmulatorAdmin Admin { get; }

    /// <exception cref="FormatException">The options hold a catalogue, a route or a fault that cannot be used.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorApp> StartAsync(EmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorOptions();
        var pipeline = Compose(options);
        var web = Build(options.Port);
        ((IApplicationBuilder)web).Run(pipeline.HandleAsync);
        try
        {
            await web.StartAsync(cancellationToken);
            return new EmulatorApp(web);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await _web.StopAsync();
        await _web.DisposeAsync();
    }

    private static RequestPipeline Compose(EmulatorOptions options)
    {
        var routes = ApiRoutes.Moved(options.Routes);
        var real = options.TimeProvider ?? TimeProvider.System;
        var clock = new EmulatorClock(real);
        var catalogue = Catalogue.Parse(options.Catalogue ?? Catalogue.ReadEmbedded());
        var store = new EmulatorStore(catalogue, options.Accounts.ToFrozenSet(), clock);
        var tokens = new TokenStore(options, clock);
        var log = new RequestLog(clock);
        var api = new TokenEndpoint(tokens, options.TokenLifetimeSeconds).Handlers
            .Concat(new ConnectorEndpoints(store).Handlers)
            .Concat(new ConfigurationEndpoints(store, options).Handlers)
            .ToFrozenDictionary();
        var watch = new ClientWatch();
        var plan = new FaultPlan(store, options.Faults);
        var steps = new LogStep(log, watch, new FaultStep(plan, watch, clock, real), new ApiStep(api, tokens, watch));
        var admin = new AdminEndpoints(store, log, clock, routes, new FaultAdminEndpoints(plan, watch, log, tokens));
        return new RequestPipeline(new RouteTable(routes), steps, admin, clock);
    }

    /// <summary>Starts from an empty builder: neither settings files of the current directory nor environment variables can disturb it.</summary>
    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        return builder.Build();
    }
}
