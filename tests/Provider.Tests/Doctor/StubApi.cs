using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

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
        StartAsync(
            context => context.Request.Method == "POST"
                ? context.Response.WriteAsync($$"""{ "accessToken": "{{DoctorRun.Token}}", "expiry": 90 }""", context.RequestAborted)
                : respond(context),
            certificate: null);

    /// <summary>Starts an API with the same response to all requests, including the token request.</summary>
    public static Task<StubApi> StartAsync(int status, string body) =>
        StartAsync(
            context =>
            {
                context.Response.StatusCode = status;
                return context.Response.WriteAsync(body, context.RequestAborted);
            },
            certificate: null);

    /// <summary>Starts an API with a self-signed certificate.</summary>
    public static async Task<StubApi> StartUntrustedAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        return await StartAsync(_ => Task.CompletedTask, request.CreateSelfSigned(from, from.AddDays(2)));
    }

    public async ValueTask DisposeAsync()
    {
        using var immediately = new CancellationTokenSource(0);
        await _app.StopAsync(immediately.Token);
        await _app.DisposeAsync();
    }

    private static async Task<StubApi> StartAsync(RequestDelegate respond, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        var api = new StubApi(app);
        app.Run(context =>
        {
            api.UserAgents[context.Request.Method] = context.Request.Headers.UserAgent.ToString();
            return respond(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return api;
    }
}
