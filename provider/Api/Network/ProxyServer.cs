using System.Net;

namespace Pulumi.Connectors.Api.Network;

/// <summary>The proxy through which every request is sent. <see cref="ToString"/> returns host and port without the login.</summary>
/// <param name="Address">Scheme (http, https, socks4, socks4a or socks5), host and port.</param>
/// <param name="Login">User name and password; null if the address contained none.</param>
internal sealed record ProxyServer(Uri Address, NetworkCredential? Login)
{
    public override string ToString() => $"{Address.Host}:{Address.Port}";
}
