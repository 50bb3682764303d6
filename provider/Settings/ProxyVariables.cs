using System.Net;
using Pulumi.Connectors.Api.Network;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// Reads the proxy for the address of the API from the environment, by the rules of the engine and of other programs written in Go
/// (<c>http.ProxyFromEnvironment</c>): the same variables must have the same effect in one run.
/// </summary>
internal static class ProxyVariables
{
    private const int SocksPort = 1080;

    /// <summary>Supported schemes, with the name that the framework has for each.</summary>
    private static readonly Dictionary<string, string> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http"] = "http",
        ["https"] = "https",
        ["socks4"] = "socks4",
        ["socks4a"] = "socks4a",
        ["socks5"] = "socks5",
        ["socks5h"] = "socks5",
    };

    /// <returns>Null if the address is reached without a proxy.</returns>
    public static ProxyServer? Read(EnvironmentLookup environment, Uri address, SettingsReader reader)
    {
        var variable = address.Scheme == "https" ? EnvironmentVariables.HttpsProxy : EnvironmentVariables.HttpProxy;
        if (variable == EnvironmentVariables.HttpProxy && environment(EnvironmentVariables.RequestMethod) is { Length: > 0 })
            return null;
        if (Get(environment, variable) is not { } text || NoProxyList.Contains(Get(environment, EnvironmentVariables.NoProxy), address))
            return null;
        if (Parse(text) is { } proxy)
            return proxy;
        reader.Fail($"the environment variable {variable} must be the address of a proxy, such as http://proxy.example.com:3128");
        return null;
    }

    /// <returns>Null if the text is not the address of a proxy.</returns>
    internal static ProxyServer? Parse(string text)
    {
        var scheme = "http";
        if (text.Split("://", 2) is [var name, var rest] && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
        {
            if (!Schemes.TryGetValue(name, out scheme!))
                return null;
            text = rest;
        }

        // A password may contain any character, encoded or not, so the login ends at the last '@'.
        var at = text.LastIndexOf('@');
        var server = text[(at + 1)..].Split('/', '?', '#')[0];
        return Uri.TryCreate($"{scheme}://{server}", UriKind.Absolute, out var address) && address.Host.Length > 0
            ? new ProxyServer(new UriBuilder(scheme, address.Host, address.Port < 0 ? SocksPort : address.Port).Uri, at < 0 ? null : ParseLogin(text[..at]))
            : null;
    }

    private static NetworkCredential ParseLogin(string text)
    {
        var parts = text.Split(':', 2);
        return new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : string.Empty);
    }

    private static string? Get(EnvironmentLookup environment, string variable) =>
        environment(variable) is { Length: > 0 } upper ? upper.Trim() : environment(variable.ToLowerInvariant()) is { Length: > 0 } lower ? lower.Trim() : null;
}
