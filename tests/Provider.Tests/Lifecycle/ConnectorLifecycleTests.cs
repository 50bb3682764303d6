using Grpc.Core;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConnectorLifecycleTests : ProviderTest
{
    [Fact]
    public async Task PreviewCreate_KnownInputs_ReturnsTheInputsWithoutIdAndAddsNothing()
    {
        var preview = await Fixture.Connector().PreviewCreateAsync(Connector());

        Assert.Empty(preview.Id);
        Assert.Equal(Connector().With("accountId", String(ProviderFixture.Account)), Wire.Read(preview.Properties));
        Assert.Empty(await Fixture.GetAddedIdsAsync());
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task PreviewCreate_UnknownConnectorId_ReturnsNoIdAndSendsNoRequest()
    {
        var preview = await Fixture.Connector().PreviewCreateAsync(Of(("connectorId", PropertyValue.Unknown)));

        Assert.Equal(string.Empty, preview.Id);
        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Create_NewConnector_AddsItAndReturnsTheCatalogueEntry()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());

        Assert.Equal(Key, connector.Id);
        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
        Assert.Equal(String("Store"), connector.State["name"]);
        Assert.Equal(String("data store"), connector.State["dataType"]);
        Assert.Equal(String("Source"), connector.State["supportedType"]);
        Assert.Equal(String(ProviderFixture.Account), connector.State["accountId"]);
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

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, true)]
    public async Task Refresh_EmptyList_IsReadAgainBeforeTheConnectorIsGone(int emptyLists, int requests, bool isGone)
    {
        await Fixture.Emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "listAdded", Reads = emptyLists }, Cancellation);
        await Fixture.AddConnectorAsync();
        var connector = Fixture.Connector();
        (connector.Id, connector.Inputs) = (Key, Connector());

        var diff = await connector.RefreshAsync();

        Assert.Equal(isGone, diff is null);
        Assert.Equal(Enumerable.Repeat("listAdded", requests).Prepend("token"), await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Diff_SameProgram_HasNoChangesAndSendsNoRequest()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.ClearRequestsAsync();

        var diff = await connector.DiffAsync(Connector());

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        Assert.True(diff.HasDetailedDiff);
        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
    }

    [Theory]
    [InlineData("connectorId", TestCatalogue.Plain)]
    [InlineData("accountId", "da85fa0834e1bb11")]
    public async Task Diff_OtherKey_Replaces(string property, string value)
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());

        var diff = await connector.DiffAsync(Connector().With(property, String(value)));

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
        Assert.Contains("used by 2 connections as their source and 1 as their destination", warning.Message, StringComparison.Ordinal);
        Assert.Equal(connector.Urn, warning.Urn);
    }

    [Fact]
    public async Task DiffAndUpdate_AdoptionSettings_ChangeNothingAndSendNoRequest()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.ClearRequestsAsync();
        var program = Connector().With("removeAdopted", PropertyValue.Of(true));

        var diff = await connector.DiffAsync(program);
        await connector.UpdateAsync(program);

        AssertNone(diff);
        Assert.Equal(PropertyValue.Of(true), connector.State["removeAdopted"]);
        Assert.Equal(String("Store"), connector.State["name"]);
        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Create_NotInTheCatalogue_FailsWithItsId()
    {
        var preview = await Assert.ThrowsAsync<RpcException>(() => Fixture.Connector().PreviewCreateAsync(Connector(TestCatalogue.Unknown)));
        var create = await Assert.ThrowsAsync<RpcException>(() => Fixture.Connector().CreateAsync(Connector(TestCatalogue.Unknown)));

        Assert.Equal(StatusCode.NotFound, preview.StatusCode);
        Assert.Equal(StatusCode.NotFound, create.StatusCode);
        Assert.Contains($"Connector '{TestCatalogue.Unknown}' is not in the catalog", preview.Status.Detail, StringComparison.Ordinal);
        Assert.Contains($"Connector '{TestCatalogue.Unknown}' is not in the catalog", create.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_AlreadyAdded_FailsWithAdvice()
    {
        await Fixture.AddConnectorAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => Fixture.Connector("my-store").CreateAsync(Connector()));

        Assert.Equal(StatusCode.AlreadyExists, failure.StatusCode);
        Assert.Contains($"pulumi import {ProviderFixture.ConnectorType} my-store {Key}", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("alias", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("adoptExisting", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreviewCreate_AlreadyAdded_WarnsOnly()
    {
        await Fixture.AddConnectorAsync();

        await Fixture.Connector().PreviewCreateAsync(Connector());

        Assert.Contains("already added", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }
}
