using Grpc.Core;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConnectorLifecycleTests : ProviderTest
{
    [Fact]
    public async Task PreviewCreate_KnownInputs_TellsTheIdAndAddsNothing()
    {
        var preview = await Fixture.Connector().PreviewCreateAsync(Connector());

        Assert.Equal(Key, preview.Id);
        Assert.Empty(await Fixture.AddedIdsAsync());
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task PreviewCreate_UnknownConnectorId_TellsNoIdAndAsksNothing()
    {
        var preview = await Fixture.Connector().PreviewCreateAsync(Of(("connectorId", PropertyValue.Unknown)));

        Assert.Equal(string.Empty, preview.Id);
        Assert.Empty(await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Create_NewConnector_AddsItAndTellsWhatTheCatalogueSays()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());

        Assert.Equal(Key, connector.Id);
        Assert.Equal([TestCatalogue.Store], await Fixture.AddedIdsAsync());
        Assert.Equal(Text("Store"), connector.State["name"]);
        Assert.Equal(Text("data store"), connector.State["dataType"]);
        Assert.Equal(Text("Source"), connector.State["supportedType"]);
        Assert.Equal(Text(ProviderFixture.Account), connector.State["accountId"]);
        Assert.Equal(PropertyValue.Of(false), connector.State["adopted"]);
        Assert.False(connector.State.ContainsKey("configured"));
    }

    [Fact]
    public async Task Refresh_RightAfterCreate_IsClean()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        var (inputs, state) = (connector.Inputs, connector.State);

        var diff = await connector.RefreshAsync();

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff?.Changes);
        Assert.Equal(inputs, connector.Inputs);
        Assert.Equal(state, connector.State);
    }

    [Fact]
    public async Task Diff_SameProgram_IsNoneAndAsksNothing()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.ForgetRequestsAsync();

        var diff = await connector.DiffAsync(Connector());

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        Assert.True(diff.HasDetailedDiff);
        Assert.Empty(await Fixture.AskedAsync());
    }

    [Theory]
    [InlineData("connectorId", TestCatalogue.Plain)]
    [InlineData("accountId", "da85fa0834e1bb11")]
    public async Task Diff_OtherKey_Replaces(string property, string value)
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());

        var diff = await connector.DiffAsync(Connector().With(property, Text(value)));

        Assert.Equal([property], diff.Replaces);
        Assert.Equal(PropertyDiff.Types.Kind.UpdateReplace, diff.DetailedDiff[property].Kind);
        Assert.False(diff.DeleteBeforeReplace);
    }

    [Fact]
    public async Task Diff_UnknownConnectorId_Replaces()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());

        var diff = await connector.DiffAsync(Of(("connectorId", PropertyValue.Unknown)));

        Assert.Equal(PropertyDiff.Types.Kind.UpdateReplace, diff.DetailedDiff["connectorId"].Kind);
    }

    [Fact]
    public async Task Diff_ReplacementOfConnectorInUse_Warns()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, 2, 1, Cancellation);
        await Fixture.NextRunAsync();

        await connector.DiffAsync(Connector(TestCatalogue.Plain));

        var warning = Assert.Single(Fixture.Engine.Warnings);
        Assert.Contains("used by 2 connections as source and 1 as destination", warning.Message, StringComparison.Ordinal);
        Assert.Equal(connector.Urn, warning.Urn);
    }

    [Fact]
    public async Task DiffAndUpdate_AdoptionSettings_ChangeNothingAndAskNothing()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.ForgetRequestsAsync();
        var program = Connector().With("removeAdopted", PropertyValue.Of(true));

        var diff = await connector.DiffAsync(program);
        await connector.UpdateAsync(program);

        AssertNone(diff);
        Assert.Equal(PropertyValue.Of(true), connector.State["removeAdopted"]);
        Assert.Equal(Text("Store"), connector.State["name"]);
        Assert.Empty(await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Create_NotInTheCatalogue_IsRefusedWithItsId()
    {
        var preview = await Assert.ThrowsAsync<RpcException>(() => Fixture.Connector().PreviewCreateAsync(Connector(TestCatalogue.Unknown)));
        var create = await Assert.ThrowsAsync<RpcException>(() => Fixture.Connector().CreateAsync(Connector(TestCatalogue.Unknown)));

        Assert.Equal(StatusCode.NotFound, preview.StatusCode);
        Assert.Equal(StatusCode.NotFound, create.StatusCode);
        Assert.Contains($"There is no connector '{TestCatalogue.Unknown}' in the catalogue", preview.Status.Detail, StringComparison.Ordinal);
        Assert.Contains($"There is no connector '{TestCatalogue.Unknown}' in the catalogue", create.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AlreadyAdded_IsRefusedWithAllWaysOut()
    {
        await Fixture.AddedAsync();

        var refusal = await Assert.ThrowsAsync<RpcException>(() => Fixture.Connector("my-store").CreateAsync(Connector()));

        Assert.Equal(StatusCode.AlreadyExists, refusal.StatusCode);
        Assert.Contains($"pulumi import {ProviderFixture.ConnectorType} my-store {Key}", refusal.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("alias", refusal.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("adoptExisting", refusal.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreviewCreate_AlreadyAdded_WarnsOnly()
    {
        await Fixture.AddedAsync();

        await Fixture.Connector().PreviewCreateAsync(Connector());

        Assert.Contains("already added", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }
}
