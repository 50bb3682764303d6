using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Endpoints;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Lists;
using Pulumi.Connectors.Emulator.Habits.Requests;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Habits.Writes;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator;

/// <summary>A running emulator on the loopback address. Disposing stops it within three seconds, even if requests are in progress.</summary>
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

    /// <summary>Base address, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Client of the admin API.</summary>
    public EmulatorAdmin Admin { get; }

    /// <summary>Starts an emulator.</summary>
    /// <exception cref="FormatException">A catalog, route, fault or habit of the options is invalid.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
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
        var routes = ApiRoutes.WithOverrides(options.Routes);
        var real = options.TimeProvider ?? TimeProvider.System;
        var clock = new EmulatorClock(real);
        var catalogue = Catalogue.Parse(options.Catalogue ?? Catalogue.ReadEmbedded());
        var store = new EmulatorStore(catalogue, options.Accounts.ToFrozenSet(), clock);
        var tokens = new TokenStore(options, clock);
        var log = new RequestLog(clock);
        var habits = new ActiveHabits(options.Habits);
        var late = new LateWrites(clock);
        var redirects = new Redirects(habits);
        var envelopes = new EnvelopeForms(habits);
        var violations = new ViolationLog();
        var plan = new FaultPlan(store, options.Faults);
        var api = new ApiStep(Endpoints(options, store, tokens, habits, late, clock), tokens, violations, new RequestGate(habits, redirects, late), envelopes);
        var steps = new LogStep(log, violations, new FaultStep(plan, violations, envelopes, clock, real), api);
        var admin = new AdminEndpoints(store, log, clock, routes, new FaultAdminEndpoints(plan, violations, log, tokens), new HabitAdminEndpoints(habits));
        return new RequestPipeline(new RouteTable(routes), steps, admin, redirects, late, clock);
    }

    private static FrozenDictionary<string, EndpointHandler> Endpoints(
        EmulatorOptions options, EmulatorStore store, TokenStore tokens, ActiveHabits habits, LateWrites late, TimeProvider clock)
    {
        var ids = new IdForms(habits, store.Catalogue);
        var writes = new WriteSteps(store, habits, late, options.Configure);
        return new TokenEndpoint(tokens, habits, options.TokenLifetimeSeconds).Handlers
            .Concat(new ConnectorEndpoints(store, writes, new ListPages(habits, ids), ids).Handlers)
            .Concat(new ConfigurationEndpoints(store, writes, habits, ids, clock, options).Handlers)
            .ToFrozenDictionary();
    }

    /// <summary>Uses an empty builder, so that settings files in the current directory and environment variables have no effect.</summary>
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
