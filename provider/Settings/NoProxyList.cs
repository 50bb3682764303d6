using System.Net;
using System.Net.Sockets;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// The value of <c>NO_PROXY</c>: entries separated by commas, each a host (it and all subdomains), <c>.host</c> or <c>*.host</c> (its subdomains),
/// an IP address, one of these with a port, a range such as <c>10.0.0.0/8</c>, or <c>*</c> for all hosts.
/// </summary>
internal static class NoProxyList
{
    /// <summary>Whether an address is reached without a proxy. The machine itself always is.</summary>
    public static bool Contains(string? list, Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        var ip = address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 ? Unmap(IPAddress.Parse(address.IdnHost)) : null;
        if (address.IsLoopback || (ip is not null && IPAddress.IsLoopback(ip)))
            return true;
        return list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(entry => entry == "*" || Matches(entry.ToLowerInvariant(), host, ip, address.Port)) == true;
    }

    private static bool Matches(string entry, string host, IPAddress? ip, int port)
    {
        if (entry.Split('/') is [var network, var length] && TryParse(network) is { } start && int.TryParse(length, out var bits))
            return ip is not null && IsInNetwork(ip, start, bits);
        var (name, onlyPort) = SplitPort(entry);
        if (onlyPort is { } given && given != port)
            return false;
        if (TryParse(name) is { } single)
            return single.Equals(ip);
        return ip is null && IsOfDomain(host, name.StartsWith("*.", StringComparison.Ordinal) ? name[1..] : name);
    }

    private static bool IsOfDomain(string host, string domain)
    {
        var name = ToAscii(domain.TrimStart('.'));
        return name.Length > 0 && (host.EndsWith($".{name}", StringComparison.Ordinal) || (host == name && !domain.StartsWith('.')));
    }

    private static bool IsInNetwork(IPAddress ip, IPAddress network, int bits)
    {
        var (address, start) = (ip.GetAddressBytes(), network.GetAddressBytes());
        return address.Length == start.Length && bits >= 0 && bits <= address.Length * 8
            && Enumerable.Range(0, bits).All(bit => ((address[bit / 8] ^ start[bit / 8]) & (0x80 >> (bit % 8))) == 0);
    }

    // An IPv6 address has colons of its own, so a port follows its brackets only.
    private static (string Name, int? Port) SplitPort(string entry)
    {
        var colon = entry.LastIndexOf(':');
        var hasPort = colon >= 0 && (entry[..colon].EndsWith(']') || entry.IndexOf(':', StringComparison.Ordinal) == colon);
        var name = (hasPort ? entry[..colon] : entry).Trim('[', ']');
        return hasPort && entry[(colon + 1)..] is { Length: > 0 } port ? (name, int.TryParse(port, out var number) ? number : -1) : (name, null);
    }

    // The framework also reads numbers such as '10' as addresses.
    private static IPAddress? TryParse(string text) =>
        (text.Contains(':', StringComparison.Ordinal) || text.Count(c => c == '.') == 3) && IPAddress.TryParse(text, out var ip) ? Unmap(ip) : null;

    private static IPAddress Unmap(IPAddress ip) => ip.AddressFamily == AddressFamily.InterNetworkV6 && ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip;

    private static string ToAscii(string name) => Uri.TryCreate($"http://{name}", UriKind.Absolute, out var address) ? address.IdnHost : name;
}
