using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Security.Authentication;
using Microsoft.AspNetCore.Http;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Provider.Tests.Doctor;

namespace Pulumi.Connectors.Provider.Tests.Api.Network;

/// <summary>Every property of the framework's handler is decided.</summary>
public sealed class NetworkHandlerTests
{
    /// <summary>Properties that cannot have an effect: of HTTP/2, of redirects that are not followed, and of measurements that nobody reads.</summary>
    private static readonly string[] WithoutEffect =
    [
        "EnableMultipleHttp2Connections", "EnableMultipleHttp3Connections", "InitialHttp2StreamWindowSize", "KeepAlivePingDelay", "KeepAlivePingPolicy", "KeepAlivePingTimeout",
        "MaxAutomaticRedirections", "CookieContainer", "MeterFactory", "PlaintextStreamFilter", "RequestHeaderEncodingSelector", "ResponseHeaderEncodingSelector",

        // ConcurrencyLimitHandler limits requests, and each has one connection.
        "MaxConnectionsPerServer",
    ];

    private static readonly Dictionary<string, object?> Decided = new()
    {
        ["AllowAutoRedirect"] = false,
        ["UseCookies"] = false,
        ["Credentials"] = null,
        ["PreAuthenticate"] = false,
        ["AutomaticDecompression"] = DecompressionMethods.None,
        ["MaxResponseHeadersLength"] = 64,
        ["MaxResponseDrainSize"] = 65536,
        ["ResponseDrainTimeout"] = TimeSpan.FromSeconds(2),
        ["ConnectTimeout"] = TimeSpan.FromSeconds(30),
        ["Expect100ContinueTimeout"] = TimeSpan.FromSeconds(1),
        ["PooledConnectionLifetime"] = TimeSpan.FromMinutes(5),
        ["PooledConnectionIdleTimeout"] = TimeSpan.FromSeconds(30),
        ["UseProxy"] = false,
        ["Proxy"] = null,
        ["DefaultProxyCredentials"] = null,
        ["ActivityHeadersPropagator"] = null,
    };

    [Fact]
    public void Create_EveryProperty_IsDecided()
    {
        using var handler = NetworkHandler.Create(proxy: null, TimeSpan.FromSeconds(30), TimeProvider.System);
        Assert.All(Decided, property => Assert.Equal((property.Key, property.Value), (property.Key, Property(property.Key).GetValue(handler))));
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, handler.SslOptions.EnabledSslProtocols);
        Assert.NotNull(handler.SslOptions.RemoteCertificateValidationCallback);
        Assert.NotNull(handler.ConnectCallback);
        Assert.Empty(
            typeof(SocketsHttpHandler).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.CanWrite)
                .Select(property => property.Name)
                .Except([.. Decided.Keys, "SslOptions", "ConnectCallback", .. WithoutEffect]));
    }

    [Fact]
    public async Task Get_AnyRequest_HasNoHeaderOfTheFramework()
    {
        var headers = new ConcurrentBag<string>();
        await using var api = await StubApi.StartAllAsync(context =>
        {
            foreach (var header in context.Request.Headers)
                headers.Add(header.Key);
            context.Response.Headers.SetCookie = "session=cookie-canary";
            return context.Response.WriteAsync("""{ "accessToken": "t", "expiry": 3600, "response": { "connectorId": "c" } }""", context.RequestAborted);
        });
        var client = TestClient.Create(api.Address);

        await client.GetConnectorAsync("c", "a", TestContext.Current.CancellationToken);
        await client.GetConnectorAsync("c", "a", TestContext.Current.CancellationToken);

        Assert.Equal(["Accept", "Authorization", "Content-Type", "Host", "Transfer-Encoding", "User-Agent"], headers.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_LargeHeaders_FailsWithoutARetry()
    {
        var requests = 0;
        await using var api = await StubApi.StartAllAsync(context =>
        {
            requests++;
            context.Response.Headers["X-Large"] = new string('x', 1024 * NetworkHandler.MaxResponseHeadersKiB);
            return Task.CompletedTask;
        });

        var failure = await TestClient.Create(api.Address, maxRetries: 4).AssertFailsAsync();

        Assert.Equal((TransportFailure.ResponseTooLarge, 1), (failure.TransportFailure, requests));
    }

    private static PropertyInfo Property(string name) => typeof(SocketsHttpHandler).GetProperty(name) ?? throw new ArgumentException(name, nameof(name));
}
