using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Starts HTTP servers on free ports of loopback, for APIs that the emulator is not.</summary>
internal static class LoopbackServer
{
    /// <param name="certificate">Certificate for https; null for http.</param>
    public static async Task<WebApplication> StartAsync(RequestDelegate respond, X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        app.Run(respond);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
