using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConnectorDeleteTests : ProviderTest
{
    [Fact]
    public async Task Delete_NextRun_RemovesIt()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.NextRunAsync();

        await connector.DeleteAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task Delete_InUse_FailsWithTheCountsAndSendsNoRemoval()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, 3, 4, Cancellation);
        await Fixture.NextRunAsync();

        await AssertFailsAsync(StatusCode.FailedPrecondition, "3 as their source, 4 as their destination", connector.DeleteAsync);

        Assert.DoesNotContain("remove", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Delete_AlreadyGone_Succeeds()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.NextRunAsync();

        await connector.DeleteAsync();

        Assert.DoesNotContain("remove", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Delete_ReplacedByAnEntryWithTheSameId_DeletesNothing()
    {
        var old = await Fixture.Connector("old").CreateAsync(Connector());
        await Fixture.NextRunAsync();
        await AssertFailsAsync(StatusCode.AlreadyExists, "already added", () => Fixture.Connector("new").CreateAsync(Connector()));
        await Fixture.Connector("new").CreateAsync(Connector().With("adoptExisting", PropertyValue.Of(true)));

        await old.DeleteAsync();

        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
        Assert.Contains("remains on the platform, because this run declares it as urn:", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AdoptExisting_AdoptsItAndDeleteRetainsIt()
    {
        await Fixture.AddConnectorAsync();
        var connector = await Fixture.Connector().CreateAsync(Connector().With("adoptExisting", PropertyValue.Of(true)));
        await Fixture.NextRunAsync();

        await connector.DeleteAsync();

        Assert.Equal(PropertyValue.Of(true), connector.State["adopted"]);
        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
        Assert.Contains("removeAdopted", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_AdoptedWithRemoveAdopted_RemovesIt()
    {
        await Fixture.AddConnectorAsync();
        var program = Connector().With("adoptExisting", PropertyValue.Of(true)).With("removeAdopted", PropertyValue.Of(true));
        var connector = await Fixture.Connector().CreateAsync(program);
        await Fixture.NextRunAsync();
        await connector.RefreshAsync();

        await connector.DeleteAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task Refresh_RemovedByHand_IsGone()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.NextRunAsync();

        Assert.Null(await connector.RefreshAsync());
    }
}
