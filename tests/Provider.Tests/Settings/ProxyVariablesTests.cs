using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Provider.Tests.Settings;

public sealed class ProxyVariablesTests
{
    private const string Proxy = "http://proxy.example.test:3128";

    [Theory]
    [InlineData("HTTPS_PROXY", "https", true)]
    [InlineData("https_proxy", "https", true)]
    [InlineData("HTTP_PROXY", "http", true)]
    [InlineData("http_proxy", "http", true)]
    [InlineData("HTTP_PROXY", "https", false)]
    [InlineData("HTTPS_PROXY", "http", false)]
    [InlineData("ALL_PROXY", "https", false)]
    public void Read_Variable_IsThatOfTheScheme(string variable, string scheme, bool isUsed) =>
        Assert.Equal(isUsed ? "proxy.example.test:3128" : null, Read(scheme, (variable, Proxy))?.ToString());

    [Fact]
    public void Read_BothSpellings_PrefersUpperCase() =>
        Assert.Equal("one.test:80", Read("https", ("https_proxy", "http://two.test"), ("HTTPS_PROXY", "http://one.test"), ("no_proxy", "*"), ("NO_PROXY", "other.test"))?.ToString());

    [Fact]
    public void Read_EmptyUpperCase_ReadsLowerCase() =>
        Assert.Equal("two.test:80", Read("https", ("HTTPS_PROXY", string.Empty), ("https_proxy", "http://two.test"))?.ToString());

    [Theory]
    [InlineData("http", false)]
    [InlineData("https", true)]
    public void Read_CgiProcess_IgnoresTheProxyForHttp(string scheme, bool isUsed) =>
        Assert.Equal(isUsed, Read(scheme, ("HTTP_PROXY", Proxy), ("HTTPS_PROXY", Proxy), ("REQUEST_METHOD", "GET")) is not null);

    [Theory]
    [InlineData("proxy.test", "http://proxy.test/", null)]
    [InlineData("proxy.test:3128", "http://proxy.test:3128/", null)]
    [InlineData("http://proxy.test:3128/path?x", "http://proxy.test:3128/", null)]
    [InlineData("HTTPS://proxy.test", "https://proxy.test/", null)]
    [InlineData("socks5://proxy.test", "socks5://proxy.test:1080/", null)]
    [InlineData("socks5h://proxy.test:1", "socks5://proxy.test:1/", null)]
    [InlineData("http://[2001:db8::1]:3128", "http://[2001:db8::1]:3128/", null)]
    [InlineData("jane@proxy.test", "http://proxy.test/", "jane:")]
    [InlineData("http://jane:a%40b%3A%25@proxy.test", "http://proxy.test/", "jane:a@b:%")]
    [InlineData("http://jane:a@b/c#d?:e@proxy.test:3128", "http://proxy.test:3128/", "jane:a@b/c#d?:e")]
    [InlineData("jane:a://b@proxy.test:3128", "http://proxy.test:3128/", "jane:a://b")]
    public void Parse_AnyForm_ReturnsAddressAndLogin(string text, string address, string? login)
    {
        var proxy = ProxyVariables.Parse(text);

        Assert.Equal(address, proxy?.Address.AbsoluteUri);
        Assert.Equal(login, proxy?.Login is { } given ? $"{given.UserName}:{given.Password}" : null);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("ftp://proxy.test")]
    [InlineData("http://proxy.test:port")]
    [InlineData("http://proxy test")]
    [InlineData("jane:value-canary@")]
    public void Read_InvalidAddress_FailsWithTheVariableAndNotItsValue(string text)
    {
        var reader = new SettingsReader(PropertyMaps.Of());

        Assert.Null(Read("https", reader, ("HTTPS_PROXY", text)));

        var failure = Assert.Single(reader.Failures);
        Assert.Contains("HTTPS_PROXY must be the address of a proxy", failure.Reason.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Reason.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InvalidAddressThatIsNotUsed_IsIgnored()
    {
        var reader = new SettingsReader(PropertyMaps.Of());

        Assert.Null(Read("https", reader, ("HTTPS_PROXY", "ftp://proxy.test"), ("NO_PROXY", "example.test")));
        Assert.Empty(reader.Failures);
    }

    private static ProxyServer? Read(string scheme, params (string Name, string Value)[] variables) => Read(scheme, new SettingsReader(PropertyMaps.Of()), variables);

    private static ProxyServer? Read(string scheme, SettingsReader reader, params (string Name, string Value)[] variables) =>
        ProxyVariables.Read(
            variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal).GetValueOrDefault,
            new Uri($"{scheme}://api.example.test"),
            reader);
}
