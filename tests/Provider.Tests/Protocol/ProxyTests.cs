using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Api.Network;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>The proxy that the environment of the plugin names.</summary>
public sealed class ProxyTests : ProviderTest
{
    private static readonly (string, PropertyValue) BaseUrl = ("baseUrl", String("https://api.example.test"));

    [Theory]
    [InlineData("HTTP_PROXY")]
    [InlineData("HTTPS_PROXY")]
    public async Task AnyCall_ServersOnThisMachine_AreReachedWithoutTheProxy(string variable)
    {
        await Fixture.AddConnectorAsync();
        Fixture.Environment[variable] = "http://proxy.invalid:1";
        await Fixture.ConfigureAsync();

        await Fixture.Connector().PreviewCreateAsync(Connector());

        Assert.Contains("already added", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ProxyRefusesTheLogin_FailsWithTheWayOutAndWithoutTheLogin()
    {
        await using var proxy = new StubProxy { Login = "jane:right" };
        Fixture.Environment["HTTPS_PROXY"] = $"http://jane:proxy-canary@{proxy.Address}";
        await Fixture.ConfigureAsync(BaseUrl);

        var failure = await AssertFailsAsync(StatusCode.Aborted, $"through the proxy {proxy.Address}: the proxy requires a login (407)", () => Fixture.Connector().CreateAsync(Connector()));

        Assert.Single(proxy.Requests, request => request.Login is not null);
        Assert.Contains("HTTPS_PROXY", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_HostIsInNoProxy_DoesNotNameTheProxy()
    {
        await using var proxy = new StubProxy();
        (Fixture.Environment["HTTPS_PROXY"], Fixture.Environment["NO_PROXY"]) = (proxy.Address, ".example.test");
        await Fixture.ConfigureAsync(BaseUrl, ("maxRetries", PropertyValue.Of(0)));

        var failure = await AssertFailsAsync(StatusCode.Aborted, "the host name does not resolve", () => Fixture.Connector().CreateAsync(Connector()));

        Assert.Empty(proxy.Requests);
        Assert.DoesNotContain(proxy.Address, failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_InvalidProxy_FailsWithTheVariable()
    {
        Fixture.Environment["HTTPS_PROXY"] = "ftp://jane:proxy-canary@proxy.example.test";

        var failure = await AssertFailsAsync(StatusCode.InvalidArgument, "HTTPS_PROXY must be the address of a proxy", () => Fixture.ConfigureAsync(BaseUrl));

        Assert.DoesNotContain("canary", failure.Status.Detail, StringComparison.Ordinal);
    }
}
