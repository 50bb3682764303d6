using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConfigurationDeleteTests : ProviderTest
{
    [Fact]
    public async Task Delete_Default_RetainsItAndWarnsAtTheEnd()
    {
        var configuration = await CreateAsync(Configured());

        await configuration.DeleteAsync();
        Assert.Empty(Fixture.Engine.Warnings);
        await Fixture.Client.CancelAsync();
        await Fixture.Client.CancelAsync();

        Assert.Equal("acme", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        var warning = Assert.Single(Fixture.Engine.Warnings);
        Assert.Contains("remains on the platform (onDelete: retain)", warning.Message, StringComparison.Ordinal);
        Assert.Equal(configuration.Urn, warning.Urn);
    }

    [Theory]
    [InlineData(2, "'a/0000', 'a/0001'.")]
    [InlineData(3, "'a/0000', 'a/0001', 'a/0002'.")]
    [InlineData(4, "'a/0000', 'a/0001', 'a/0002' and 1 more.")]
    [InlineData(2000, "'a/0000', 'a/0001', 'a/0002' and 1997 more.")]
    public async Task Delete_DefaultOfSeveral_WarnsInOneLineAtTheEnd(int count, string names)
    {
        foreach (var number in Enumerable.Range(0, count).Reverse())
            await Fixture.Client.DeleteAsync(new DeleteRequest { Type = ProviderFixture.ConfigurationType, Id = $"a/{number:0000}" });

        await Fixture.Client.CancelAsync();

        Assert.StartsWith($"{count} configurations remain on the platform (onDelete: retain): {names}", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Delete_DefaultWithItsConnector_DoesNotWarn(bool configurationFirst)
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        var configuration = await Fixture.Configuration().CreateAsync(Configured());
        await Fixture.NextRunAsync();

        foreach (var resource in configurationFirst ? [configuration, connector] : new[] { connector, configuration })
            await resource.DeleteAsync();
        await Fixture.Client.CancelAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Delete_Clear_ClearsManagedFieldsOnly()
    {
        var configuration = await CreateAsync(Configured().With("onDelete", String("clear")).With("secretName", String("vault")));
        await Fixture.ChangeByHandAsync(("region", "us"));

        await configuration.DeleteAsync();
        await Fixture.Client.CancelAsync();

        var stored = await Fixture.GetStoredAsync();
        Assert.Equal(["region"], stored["fields"]!.Select(field => ((JProperty)field).Name));
        Assert.Null((string?)stored["secretName"]);
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Delete_ClearAlreadyGone_Succeeds()
    {
        var configuration = await CreateAsync(Configured().With("onDelete", String("clear")));
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        await configuration.DeleteAsync();

        Assert.DoesNotContain("configure", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Delete_Remove_RemovesTheConnectorAndItsOwnDeleteSucceeds()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        var configuration = await CreateAsync(Configured().With("onDelete", String("remove")), added: true);

        await configuration.DeleteAsync();
        await connector.DeleteAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task Delete_RemoveInUse_Fails()
    {
        var configuration = await CreateAsync(Configured().With("onDelete", String("remove")));
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, 1, 0, Cancellation);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "1 as their source, 0 as their destination", configuration.DeleteAsync);

        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData("clear")]
    [InlineData("remove")]
    public async Task Delete_ReplacedByAnEntryWithTheSameId_DeletesNothing(string onDelete)
    {
        var old = await CreateAsync(Configured().With("onDelete", String(onDelete)));
        await Fixture.Configuration("new").CreateAsync(Configured(account: "new").With("adoptExisting", PropertyValue.Of(true)));

        await old.DeleteAsync();

        Assert.Equal("new", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        Assert.Contains("remains on the platform, because this run declares it as urn:", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    private async Task<StackResource> CreateAsync(PropertyMap program, bool added = false)
    {
        var configuration = added ? Fixture.Configuration() : await Fixture.AddConnectorAsync();
        await configuration.CreateAsync(program);
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();
        return configuration;
    }
}
