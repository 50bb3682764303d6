using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Provider.Tests.Settings;

/// <summary>The rules of Go (golang.org/x/net/http/httpproxy), by which the engine selects proxies as well.</summary>
public sealed class NoProxyListTests
{
    [Theory]
    [InlineData("*", "api.example.test")]
    [InlineData("api.example.test", "api.example.test")]
    [InlineData("example.test", "api.example.test")]
    [InlineData(".example.test", "api.example.test")]
    [InlineData("*.example.test", "api.example.test")]
    [InlineData("EXAMPLE.test", "api.Example.TEST")]
    [InlineData("localhost, api.example.test", "api.example.test")]
    [InlineData(" , ,api.example.test,", "api.example.test")]
    [InlineData("api.example.test:443", "api.example.test")]
    [InlineData("example.test:8443", "api.example.test:8443")]
    [InlineData(".example.test:443", "api.example.test")]
    [InlineData("bücher.test", "xn--bcher-kva.test")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.7:443", "192.0.2.7")]
    [InlineData("192.0.2.0/24", "192.0.2.7")]
    [InlineData("192.0.2.9/24", "192.0.2.7")]
    [InlineData("0.0.0.0/0", "192.0.2.7")]
    [InlineData("2001:db8::1", "[2001:db8::1]")]
    [InlineData("[2001:db8::1]", "[2001:db8::1]")]
    [InlineData("[2001:db8::1]:443", "[2001:db8::1]")]
    [InlineData("2001:db8::/33", "[2001:db8::1]")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData(null, "localhost")]
    [InlineData(null, "127.0.0.1")]
    [InlineData(null, "127.9.9.9")]
    [InlineData(null, "[::1]")]
    [InlineData(null, "[::ffff:127.0.0.1]")]
    public void Contains_MatchingEntry_ReturnsTrue(string? list, string authority) => Assert.True(NoProxyList.Contains(list, new Uri($"https://{authority}")));

    [Theory]
    [InlineData(null, "api.example.test")]
    [InlineData("", "api.example.test")]
    [InlineData("other.test", "api.example.test")]
    [InlineData("xample.test", "api.example.test")]
    [InlineData(".api.example.test", "api.example.test")]
    [InlineData("*.api.example.test", "api.example.test")]
    [InlineData("api.example.test:8443", "api.example.test")]
    [InlineData("api.example.test:x", "api.example.test")]
    [InlineData(":443", "api.example.test")]
    [InlineData("*.", "api.example.test")]
    [InlineData("localhost", "api.example.test")]
    [InlineData("0.0.0.0/0", "api.example.test")]
    [InlineData("192.0.2.0/30", "192.0.2.7")]
    [InlineData("192.0.2.0/33", "192.0.2.7")]
    [InlineData("192.0.2.0/-1", "192.0.2.7")]
    [InlineData("192.0.2.7:80", "192.0.2.7")]
    [InlineData("2.7", "192.0.2.7")]
    [InlineData("::/0", "192.0.2.7")]
    [InlineData("2001:db8::2", "[2001:db8::1]")]
    public void Contains_NoMatchingEntry_ReturnsFalse(string? list, string authority) => Assert.False(NoProxyList.Contains(list, new Uri($"https://{authority}")));
}
