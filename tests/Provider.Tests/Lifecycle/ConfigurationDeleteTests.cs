using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConfigurationDeleteTests : ProviderTest
{
    [Fact]
    public async Task Delete_Default_LeavesItAndSaysSoAtTheEnd()
    {
        var configuration = await CreateAsync(Configured());

        await configuration.DeleteAsync();
        Assert.Empty(Fixture.Engine.Warnings);
        await Fixture.Client.CancelAsync();
        await Fixture.Client.CancelAsync();

        Assert.Equal("acme", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
        var warning = Assert.Single(Fixture.Engine.Warnings);
        Assert.Contains("stays on the platform as it is (onDelete: retain)", warning.Message, StringComparison.Ordinal);
        Assert.Equal(configuration.Urn, warning.Urn);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Delete_DefaultWhereTheConnectorGoesToo_SaysNothing(bool configurationFirst)
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        var configuration = await Fixture.Configuration().CreateAsync(Configured());
        await Fixture.NextRunAsync();

        foreach (var resource in configurationFirst ? [configuration, connector] : new[] { connector, configuration })
            await resource.DeleteAsync();
        await Fixture.Client.CancelAsync();

        Assert.Empty(await Fixture.AddedIdsAsync());
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Delete_Clear_EmptiesWhatTheResourceManagesAndNothingElse()
    {
        var configuration = await CreateAsync(Configured().With("onDelete", Text("clear")).With("secretName", Text("vault")));
        await Fixture.ChangeByHandAsync(("region", "us"));

        await configuration.DeleteAsync();
        await Fixture.Client.CancelAsync();

        var stored = await Fixture.StoredAsync();
        Assert.Equal(["region"], stored["fields"]!.Select(field => ((JProperty)field).Name));
        Assert.Null((string?)stored["secretName"]);
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Delete_ClearWhereNothingIsLeft_Succeeds()
    {
        var configuration = await CreateAsync(Configured().With("onDelete", Text("clear")));
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        await configuration.DeleteAsync();

        Assert.DoesNotContain("configure", await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Delete_Remove_TakesTheConnectorAwayAndItsOwnDeleteSucceeds()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        var configuration = await CreateAsync(Configured().With("onDelete", Text("remove")), added: true);

        await configuration.DeleteAsync();
        await connector.DeleteAsync();

        Assert.Empty(await Fixture.AddedIdsAsync());
    }

    [Fact]
    public async Task Delete_RemoveInUse_IsRefused()
    {
        var configuration = await CreateAsync(Configured().With("onDelete", Text("remove")));
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, 1, 0, Cancellation);

        await FailsAsync(StatusCode.FailedPrecondition, "1 as their source and 0 as their destination", configuration.DeleteAsync);

        Assert.Equal([TestCatalogue.Store], await Fixture.AddedIdsAsync());
    }

    [Theory]
    [InlineData("clear")]
    [InlineData("remove")]
    public async Task Delete_OfTheEntryThatWasReplacedByOneOfTheSameId_LosesNothing(string onDelete)
    {
        var old = await CreateAsync(Configured().With("onDelete", Text(onDelete)));
        await Fixture.Configuration("new").CreateAsync(Configured(account: "new").With("adoptExisting", PropertyValue.Of(true)));

        await old.DeleteAsync();

        Assert.Equal("new", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
        Assert.Contains("for another entry of the stack", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    private async Task<StackResource> CreateAsync(PropertyMap program, bool added = false)
    {
        var configuration = added ? Fixture.Configuration() : await Fixture.AddedAsync();
        await configuration.CreateAsync(program);
        await Fixture.NextRunAsync();
        await Fixture.ForgetRequestsAsync();
        return configuration;
    }
}
