using System.Net;
using Pulumi.Connectors.Provider.Tests.Harness;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>The proxy is that of the whole process, so no other test runs meanwhile.</summary>
[Collection("Alone")]
public sealed class ProxyTests : ProviderTest
{
    private readonly IWebProxy _original = HttpClient.DefaultProxy;

    [Fact]
    public async Task AnyCall_ServersOnThisMachine_AreReachedWithoutTheProxy()
    {
        await Fixture.AddConnectorAsync();
        HttpClient.DefaultProxy = new WebProxy("http://proxy.invalid:1");

        await Fixture.Connector().PreviewCreateAsync(Connector());

        Assert.Contains("already added", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    public override async ValueTask DisposeAsync()
    {
        HttpClient.DefaultProxy = _original;
        await base.DisposeAsync();
    }
}
