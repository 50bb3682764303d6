using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>A token that ends in the middle of a run is nobody's business but the provider's.</summary>
public sealed class TokenExpiryTests : ProviderTest
{
    [Fact]
    public async Task Call_WhoseTokenHasEnded_AsksForAnotherOnce()
    {
        await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.ExpireTokensAsync(Cancellation);
        await Fixture.ForgetRequestsAsync();

        await Fixture.Configuration().CreateAsync(Configured());

        Assert.Equal(1, (await Fixture.AskedAsync()).Count(endpoint => endpoint == "token"));
        Assert.Equal("acme", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Calls_WhoseTokenHasEnded_ShareTheNewOne()
    {
        var connectors = await Task.WhenAll(
            Fixture.Connector("one").CreateAsync(Connector()), Fixture.Connector("two").CreateAsync(Connector(TestCatalogue.Plain)));
        await Fixture.NextRunAsync();
        await connectors[0].RefreshAsync();
        await Fixture.Emulator.Admin.ExpireTokensAsync(Cancellation);
        await Fixture.ForgetRequestsAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Fixture.Connector($"preview{number}").PreviewCreateAsync(Connector(TestCatalogue.OAuth))));

        Assert.Equal(1, (await Fixture.AskedAsync()).Count(endpoint => endpoint == "token"));
    }
}
