using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Pulumi.Connectors.Api.Network;

/// <summary>
/// The end of the chain of handlers. Every property of <see cref="SocketsHttpHandler"/> that affects what is sent, received or kept is set
/// here, so that no default of the framework decides about credentials or memory.
/// </summary>
internal static class NetworkHandler
{
    /// <summary>Limit of all headers of a response, in KiB.</summary>
    public const int MaxResponseHeadersKiB = 64;

    /// <summary>Bytes of an unread rest of a body that are read to keep the connection.</summary>
    private const int MaxDrainBytes = 64 * 1024;

    private static readonly TimeSpan MaxConnectTimeout = TimeSpan.FromSeconds(15);

    /// <param name="proxy">Null for direct connections.</param>
    /// <param name="requestTimeout">Timeout of one request, which also limits connecting.</param>
    public static SocketsHttpHandler Create(ProxyServer? proxy, TimeSpan requestTimeout, TimeProvider time)
    {
        var handler = new SocketsHttpHandler();
        DecideContent(handler);
        DecideIdentity(handler);
        DecideConnections(handler, proxy, requestTimeout, time);
        return handler;
    }

    private static void DecideContent(SocketsHttpHandler handler)
    {
        // A redirect would carry the access token, the client secret or secret fields to the host that a response names.
        handler.AllowAutoRedirect = false;

        // No compression is requested, so that a few bytes cannot become many.
        handler.AutomaticDecompression = DecompressionMethods.None;
        handler.MaxResponseHeadersLength = MaxResponseHeadersKiB;
        handler.MaxResponseDrainSize = MaxDrainBytes;
        handler.ResponseDrainTimeout = TimeSpan.FromSeconds(2);
        handler.Expect100ContinueTimeout = TimeSpan.FromSeconds(1);
    }

    // The access token is the only identity that a request has.
    private static void DecideIdentity(SocketsHttpHandler handler)
    {
        handler.UseCookies = false;
        handler.Credentials = null;
        handler.PreAuthenticate = false;
        handler.DefaultProxyCredentials = null;
        handler.ActivityHeadersPropagator = null;
    }

    private static void DecideConnections(SocketsHttpHandler handler, ProxyServer? proxy, TimeSpan requestTimeout, TimeProvider time)
    {
        var half = requestTimeout / 2;
        handler.SslOptions = CreateTlsOptions(time);
        handler.ConnectCallback = new ConnectionFactory(proxy, handler.SslOptions, half < MaxConnectTimeout ? half : MaxConnectTimeout, time).ConnectAsync;
        handler.ConnectTimeout = requestTimeout;

        // A new connection looks up the host again. Idle ones of an earlier set of settings end soon.
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30);

        // The settings of the provider name the proxy; the framework reads neither the environment nor the system's settings.
        handler.UseProxy = proxy is not null;
        handler.Proxy = proxy is null ? null : new WebProxy(TunnelAddress(proxy)) { Credentials = proxy.Login };
    }

    // ConnectionFactory establishes TLS with the proxy, so the framework speaks plain HTTP within that connection.
    private static Uri TunnelAddress(ProxyServer proxy) =>
        proxy.Address.Scheme == "https" ? new UriBuilder("http", proxy.Address.Host, proxy.Address.Port).Uri : proxy.Address;

    private static SslClientAuthenticationOptions CreateTlsOptions(TimeProvider time) =>
        new()
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,

            // A check would send requests to other hosts, and fail behind most proxies.
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            RemoteCertificateValidationCallback = new CertificateCheck(time).Validate,
        };
}
