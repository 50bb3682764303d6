using Pulumi.Connectors.Provider.Tests.Harness;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>The provider replaces an expired token without a failed call.</summary>
public sealed class TokenExpiryTests : ProviderTest
{
    [Fact]
    public async Task Call_TokenExpired_RequestsOneNewToken()
    {
        await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.ExpireTokensAsync(Cancellation);
        await Fixture.ClearRequestsAsync();

        await Fixture.Configuration().CreateAsync(Configured());

        Assert.Equal(1, (await Fixture.GetRequestedEndpointsAsync()).Count(endpoint => endpoint == "token"));
        Assert.Equal("acme", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task ConcurrentCalls_TokenExpired_ShareOneNewToken()
    {
        var connectors = await Task.WhenAll(
            Fixture.Connector("one").CreateAsync(Connector()), Fixture.Connector("two").CreateAsync(Connector(TestCatalogue.Plain)));
        await Fixture.NextRunAsync();
        await connectors[0].RefreshAsync();
        await Fixture.Emulator.Admin.ExpireTokensAsync(Cancellation);
        await Fixture.ClearRequestsAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Fixture.Connector("preview").PreviewCreateAsync(Connector(TestCatalogue.OAuth))));

        Assert.Equal(1, (await Fixture.GetRequestedEndpointsAsync()).Count(endpoint => endpoint == "token"));
    }
}
