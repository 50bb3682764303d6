using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pulumi.Connectors.Tests.Doctor;

/// <summary>An API that behaves as no emulator would. It hands out tokens; the rest is the test's.</summary>
internal sealed class StubApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubApi(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <param name="answer">Whatever is asked of it with a token.</param>
    public static Task<StubApi> StartAsync(RequestDelegate answer) =>
        StartAsync(
            context => context.Request.Method == "POST"
                ? context.Response.WriteAsync($$"""{ "accessToken": "{{DoctorRun.Token}}", "expiry": 90 }""", context.RequestAborted)
                : answer(context),
            certificate: null);

    /// <summary>Says the same to everything, also to who asks for a token.</summary>
    public static Task<StubApi> StartAsync(int status, string body) =>
        StartAsync(
            context =>
            {
                context.Response.StatusCode = status;
                return context.Response.WriteAsync(body, context.RequestAborted);
            },
            certificate: null);

    /// <summary>Speaks TLS with a certificate that nobody has signed.</summary>
    public static async Task<StubApi> StartUntrustedAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        return await StartAsync(_ => Task.CompletedTask, request.CreateSelfSigned(from, from.AddDays(2)));
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private static async Task<StubApi> StartAsync(RequestDelegate answer, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StubApi(app);
    }
}
