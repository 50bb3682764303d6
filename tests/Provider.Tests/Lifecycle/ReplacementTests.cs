using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Replacements by an object of the same id, and replacements that stopped and were reverted.</summary>
public sealed class ReplacementTests : ProviderTest
{
    [Theory]
    [InlineData("retain")]
    [InlineData("clear")]
    [InlineData("remove")]
    public async Task Create_AfterItsOwnDelete_OverwritesTheConfiguration(string onDelete)
    {
        var configuration = await Fixture.AddConnectorAsync();
        await configuration.CreateAsync(Configured("old").With("onDelete", String(onDelete)));
        await Fixture.NextRunAsync();
        var program = Configured("new").With("onDelete", String(onDelete));
        await configuration.DiffAsync(program);

        await configuration.DeleteAsync();
        var replacement = await Fixture.Configuration().CreateAsync(program);

        Assert.Equal("new", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        Assert.Empty(Fixture.Engine.Warnings);
        AssertNone(await replacement.RefreshAsync());
    }

    [Fact]
    public async Task Create_ReplacementStoppedAfterTheDelete_OverwritesTheConfigurationInTheNextRun()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await configuration.CreateAsync(Configured("old"));
        await Fixture.NextRunAsync();
        await configuration.DeleteAsync();
        await Fixture.NextRunAsync();
        await configuration.DiffAsync(Configured("new"));

        await Fixture.Configuration().CreateAsync(Configured("new"));

        Assert.Equal("new", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Create_ChangedByHandBeforeItsReplacement_IsRefused()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await configuration.CreateAsync(Configured("old"));
        await Fixture.AdvanceAsync();
        await Fixture.ChangeByHandAsync(("account", "by hand"));
        await Fixture.NextRunAsync();
        await configuration.DiffAsync(Configured("new"));

        await AssertFailsAsync(StatusCode.FailedPrecondition, "after this stack last observed it", () => Fixture.Configuration().CreateAsync(Configured("new")));

        Assert.Equal("by hand", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        await Fixture.Configuration().CreateAsync(Configured("new").With("adoptExisting", PropertyValue.Of(true)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Create_HalfDoneReplacementIsReverted_KeepsWhetherItWasAdopted(bool adopted)
    {
        if (adopted)
            await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        var old = await Fixture.Connector().CreateAsync(With(Connector(), adopted));
        await Fixture.NextRunAsync();
        await old.DiffAsync(Connector(TestCatalogue.Plain));
        var half = await Fixture.Connector().CreateAsync(Connector(TestCatalogue.Plain));
        await Fixture.NextRunAsync();

        await half.DiffAsync(Connector());
        var reverted = await Fixture.Connector().CreateAsync(Connector());
        await half.DeleteAsync();
        await old.DeleteAsync();

        Assert.Equal(PropertyValue.Of(adopted), reverted.State["adopted"]);
        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
        Assert.Contains("the resource that replaces it has the same id", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
        AssertNone(await reverted.RefreshAsync());
        Assert.False(reverted.State.ContainsKey(KnownEntries.OutputName));
    }

    [Fact]
    public async Task Refresh_ReplacedConnectorStillAdded_KeepsWhatItReplaced()
    {
        var old = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.NextRunAsync();
        await old.DiffAsync(Connector(TestCatalogue.Plain));
        var half = await Fixture.Connector().CreateAsync(Connector(TestCatalogue.Plain));

        await half.RefreshAsync();

        Assert.True(half.State.ContainsKey(KnownEntries.OutputName));
    }

    [Fact]
    public async Task Create_RefreshShowedTheOldEntry_NamesItsUrn()
    {
        var old = await Fixture.Connector("old").CreateAsync(Connector());
        await Fixture.NextRunAsync();
        await old.RefreshAsync();

        await AssertFailsAsync(StatusCode.AlreadyExists, "pulumi state rename urn:pulumi:dev::tests::connectors:index:Connector::old new", () => Fixture.Connector("new").CreateAsync(Connector()));
    }

    [Fact]
    public async Task Create_RefreshShowedTheOldEntry_AdoptsItAsTheStacksOwn()
    {
        var old = await Fixture.Connector("old").CreateAsync(Connector());
        await Fixture.NextRunAsync();
        await old.RefreshAsync();

        var connector = await Fixture.Connector("new").CreateAsync(With(Connector(), adopts: true));

        Assert.Equal(PropertyValue.Of(false), connector.State["adopted"]);
    }

    [Fact]
    public async Task Create_TwoResourcesOfOneConnector_RefusesTheSecond()
    {
        await Fixture.Connector("one").CreateAsync(Connector());

        await AssertFailsAsync(
            StatusCode.FailedPrecondition,
            "is declared by another resource of this program: urn:pulumi:dev::tests::connectors:index:Connector::one",
            () => Fixture.Connector("two").CreateAsync(With(Connector(), adopts: true)));
    }

    private static PropertyMap With(PropertyMap program, bool adopts) => adopts ? program.With("adoptExisting", PropertyValue.Of(true)) : program;
}
