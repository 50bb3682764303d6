using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>API with responses that the emulator does not give. It issues tokens; the test handles all other requests.</summary>
internal sealed class StubApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubApi(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>User agent of each request, by method.</summary>
    public ConcurrentDictionary<string, string> UserAgents { get; } = new();

    /// <param name="respond">Handles all requests except the token request.</param>
    public static Task<StubApi> StartAsync(RequestDelegate respond) =>
        StartAllAsync(
            context => context.Request.Path.Value?.EndsWith("client-token", StringComparison.Ordinal) == true
                ? context.Response.WriteAsync($$"""{ "accessToken": "{{DoctorRun.Token}}", "expiry": 90 }""", context.RequestAborted)
                : respond(context));

    /// <summary>Starts an API with the same response to all requests, including the token request.</summary>
    public static Task<StubApi> StartAsync(int status, string body) =>
        StartAllAsync(
            context =>
            {
                context.Response.StatusCode = status;
                return context.Response.WriteAsync(body, context.RequestAborted);
            });

    /// <summary>Starts an API that handles all requests, including the token request.</summary>
    /// <param name="certificate">Certificate for https; null for http.</param>
    public static async Task<StubApi> StartAllAsync(RequestDelegate respond, X509Certificate2? certificate = null)
    {
        StubApi? api = null;
        var app = await LoopbackServer.StartAsync(
            context =>
            {
                api!.UserAgents[context.Request.Method] = context.Request.Headers.UserAgent.ToString();
                return respond(context);
            },
            certificate);
        api = new StubApi(app);
        return api;
    }

    public async ValueTask DisposeAsync()
    {
        using var immediately = new CancellationTokenSource(0);
        await _app.StopAsync(immediately.Token);
        await _app.DisposeAsync();
    }
}
