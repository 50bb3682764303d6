using Grpc.Core;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConnectorDeleteTests : ProviderTest
{
    [Fact]
    public async Task Delete_NextRun_RemovesIt()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.NextRunAsync();

        await connector.DeleteAsync();

        Assert.Empty(await Fixture.AddedIdsAsync());
    }

    [Fact]
    public async Task Delete_InUse_IsRefusedWithTheCountsAndAsksForNoRemoval()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, 3, 4, Cancellation);
        await Fixture.NextRunAsync();

        await FailsAsync(StatusCode.FailedPrecondition, "3 as their source and 4 as their destination", connector.DeleteAsync);

        Assert.DoesNotContain("remove", await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Delete_GoneAlready_Succeeds()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.NextRunAsync();

        await connector.DeleteAsync();

        Assert.DoesNotContain("remove", await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Delete_OfTheEntryThatWasReplacedByOneOfTheSameId_LosesNothing()
    {
        var old = await Fixture.Connector("old").CreateAsync(Connector());
        await Fixture.NextRunAsync();
        await FailsAsync(StatusCode.AlreadyExists, "already added", () => Fixture.Connector("new").CreateAsync(Connector()));
        await Fixture.Connector("new").CreateAsync(Connector().With("adoptExisting", PropertyValue.Of(true)));

        await old.DeleteAsync();

        Assert.Equal([TestCatalogue.Store], await Fixture.AddedIdsAsync());
        Assert.Contains("for another entry of the stack", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AdoptExisting_TakesItOverAndDeleteLeavesIt()
    {
        await Fixture.AddedAsync();
        var connector = await Fixture.Connector().CreateAsync(Connector().With("adoptExisting", PropertyValue.Of(true)));
        await Fixture.NextRunAsync();

        await connector.DeleteAsync();

        Assert.Equal(PropertyValue.Of(true), connector.State["adopted"]);
        Assert.Equal([TestCatalogue.Store], await Fixture.AddedIdsAsync());
        Assert.Contains("removeAdopted", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_AdoptedWithRemoveAdopted_RemovesIt()
    {
        await Fixture.AddedAsync();
        var program = Connector().With("adoptExisting", PropertyValue.Of(true)).With("removeAdopted", PropertyValue.Of(true));
        var connector = await Fixture.Connector().CreateAsync(program);
        await Fixture.NextRunAsync();
        await connector.RefreshAsync();

        await connector.DeleteAsync();

        Assert.Empty(await Fixture.AddedIdsAsync());
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
