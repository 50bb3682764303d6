using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>A preview names the configurations whose fields it could not check.</summary>
public sealed class UncheckedFieldTests : ProviderTest
{
    private static readonly PropertyMap Mistyped = Connector().With("config", Map(("acount", "acme")));

    [Fact]
    public async Task PreviewCreate_ConnectorIsAddedInThisRun_NamesTheConfiguration()
    {
        await Fixture.Connector().PreviewCreateAsync(Connector());

        await Fixture.Configuration().PreviewCreateAsync(Mistyped);

        Assert.Equal([$"The fields of configuration '{Key}' cannot be checked before its connector is added."], WarningsOf(Fixture));
        Assert.Equal(Fixture.Configuration().Urn, Assert.Single(Fixture.Engine.Warnings).Urn);
    }

    [Fact]
    public async Task PreviewCreate_NoConnector_NamesBothCauses()
    {
        await Fixture.Configuration().PreviewCreateAsync(Mistyped);

        Assert.Equal(
            [$"The fields of configuration '{Key}' are not checked, because its connector is not added, or the metadata of the fields cannot be read."],
            WarningsOf(Fixture));
    }

    [Fact]
    public async Task PreviewCreate_UnknownConnector_SaysThatItIsNotKnown()
    {
        await Fixture.Configuration().PreviewCreateAsync(Mistyped.With("connectorId", PropertyValue.Unknown));

        Assert.Equal(["The fields of this configuration cannot be checked before its connector is known."], WarningsOf(Fixture));
    }

    [Fact]
    public async Task PreviewCreate_NoFields_IsQuiet()
    {
        await Fixture.Connector().PreviewCreateAsync(Connector());

        await Fixture.Configuration().PreviewCreateAsync(Connector());

        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task PreviewCreate_CheckedTwiceAsForAReplacement_WarnsOnce()
    {
        await Fixture.Connector().PreviewCreateAsync(Connector());
        var configuration = Fixture.Configuration();
        await configuration.CheckInputsAsync(Mistyped);

        await configuration.PreviewCreateAsync(Mistyped);

        Assert.Single(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Update_AfterThePreview_WarnsNotAgain()
    {
        var inputs = await Fixture.Configuration().CheckInputsAsync(Configured());
        await Fixture.Connector().CreateAsync(Connector());

        await Fixture.Configuration().CreateCheckedAsync(inputs);

        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Check_PlatformShowsFieldsOfConnectorsThatAreNotAdded_RefusesBeforeAnythingIsAdded()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Habits = [Habit.Parse("configuration-gone=fields")] });
        await fixture.Connector().PreviewCreateAsync(Connector());

        var response = await fixture.Configuration().CheckAsync(Mistyped);
        var missing = await fixture.Configuration().CheckAsync(Connector().With("config", Map(("account", "acme"))));
        await fixture.Configuration().PreviewCreateAsync(Configured());

        Assert.Equal(
            ["'acount' is not a field of the connector; did you mean 'account'?", "field 'apiKey' is required; set it in secretConfig"],
            response.Failures.Select(failure => failure.Reason).Order(StringComparer.Ordinal));
        Assert.Equal("field 'apiKey' is required; set it in secretConfig", Assert.Single(missing.Failures).Reason);
        Assert.Empty(fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Check_OtherConnectorId_ComparesWithTheFieldsOfTheNewConnector()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Habits = [Habit.Parse("configuration-gone=fields")] });
        var configuration = await (await fixture.AddConnectorAsync()).CreateAsync(Configured());
        await fixture.NextRunAsync();

        var response = await configuration.CheckAsync(Connector(TestCatalogue.Plain).With("config", Map(("account", "acme"))));

        Assert.Equal("'account' is not a field of the connector", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task PreviewCreate_ManyConnectorsThatAreNotAdded_RequestsFieldsOfOneOnly()
    {
        string[] ids = [TestCatalogue.Store, TestCatalogue.OAuth, TestCatalogue.Plain];
        foreach (var id in ids)
            await Fixture.Configuration(id).PreviewCreateAsync(Connector(id).With("config", Map(("any", "x"))));

        Assert.Single(await Fixture.GetRequestedEndpointsAsync(), endpoint => endpoint == "getConfiguration");
        Assert.Equal(ids.Length, Fixture.Engine.Warnings.Count());
    }

    private static IEnumerable<string> WarningsOf(ProviderFixture fixture) => fixture.Engine.Warnings.Select(entry => entry.Message);
}
