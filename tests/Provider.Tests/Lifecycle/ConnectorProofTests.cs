using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Budgets;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Adds and removals of connectors on platforms whose response to a write proves nothing.</summary>
public sealed class ConnectorProofTests : ProviderTest
{
    private const int MaxRetries = 3;

    private static readonly string First = LargeCatalogue.Id(0xab);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [Theory]
    [InlineData("add-ignored=1", 2)]
    [InlineData("add-ignored=3", 4)]
    [InlineData("add-late=3", 1)]
    [InlineData("add-again-200", 1)]
    [InlineData("write-status=204", 1)]
    [InlineData("write-html", 1)]
    [InlineData("locked=2", 3)]
    [InlineData("too-early=2", 3)]
    [InlineData("conflict-retry=1", 2)]
    [InlineData("conflict-retry=3", 4)]
    [InlineData("failure-200,conflict-retry=2", 3)]
    [InlineData("page-limit=1,add-ignored=1", 2)]
    public async Task Create_WriteProvenByTheList_Succeeds(string habits, int adds)
    {
        await UseAsync(habits);

        var connector = await RunAsync(() => Fixture.Connector().CreateAsync(Connector(First)));

        Assert.Equal([First], await Fixture.GetAddedIdsAsync());
        Assert.Equal(PropertyValue.Of(false), connector.State["adopted"]);
        Assert.Equal(adds, await CountAsync("add"));
        Assert.Empty(await Fixture.Emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Create_NeverDone_IsNotReadyAfterTheRetries()
    {
        await UseAsync("add-ignored=always");
        var connector = Fixture.Connector();

        await AssertFailsAsync(
            StatusCode.FailedPrecondition, "Accepted requests: 4; other connectors in the list: 0.", () => RunAsync(() => connector.CreateAsync(Connector(First))));

        Assert.Equal(($"{ProviderFixture.Account}/{First}", MaxRetries + 1), (connector.Id, await CountAsync("add")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Update_AfterAnUncertainCreate_AddsTheConnectorIfItIsAbsent(bool isAdded)
    {
        var connector = Fixture.Connector();
        await UseAsync("add-ignored=always");
        await Assert.ThrowsAsync<RpcException>(() => RunAsync(() => connector.CreateAsync(Connector(First))));
        await UseAsync(string.Empty);
        if (isAdded)
            await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, First, Cancellation);

        await connector.UpdateAsync(Connector(First));

        Assert.Equal([First], await Fixture.GetAddedIdsAsync());
        Assert.Equal(PropertyValue.Of(false), connector.State["adopted"]);
    }

    [Fact]
    public async Task Create_ConflictThatStays_FailsWithItsReasonAndKeepsNothing()
    {
        await UseAsync("conflict-retry=always");
        var connector = Fixture.Connector();

        await AssertFailsAsync(StatusCode.FailedPrecondition, "because of a rebalance", () => RunAsync(() => connector.CreateAsync(Connector(First))));

        Assert.Equal(string.Empty, connector.Id);
    }

    [Theory]
    [InlineData("", StatusCode.NotFound)]
    [InlineData("add-partial", StatusCode.InvalidArgument)]
    [InlineData("add-partial,error-plain", StatusCode.InvalidArgument)]
    public async Task Create_OneOfABatchIsRefused_OthersAreAddedAndItsReasonIsShown(string habits, StatusCode status)
    {
        await UseAsync(habits);
        await RunAsync(() => Fixture.Connector("before").CreateAsync(Connector(LargeCatalogue.Id(0))));
        var good = Enumerable.Range(1, 12).Select(number => (Fixture.Connector($"r{number}"), LargeCatalogue.Id(number))).ToList();
        var bad = Fixture.Connector("bad");
        Task<StackResource>[] creates = [.. good[..6].Select(CreateAsync), CreateAsync((bad, LargeCatalogue.Id(9999))), .. good[6..].Select(CreateAsync)];

        var all = Task.WhenAll(creates);
        await Wait.UntilAsync(() => all.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(50)));

        await AssertFailsAsync(status, LargeCatalogue.Id(9999), () => creates[6]);
        Assert.Equal(13, (await Fixture.GetAddedIdsAsync()).Count);
        Assert.All(good, entry => Assert.Equal(PropertyValue.Of(false), entry.Item1.State["adopted"]));

        static Task<StackResource> CreateAsync((StackResource Resource, string Id) entry) => entry.Resource.CreateAsync(Connector(entry.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Create_AddedByHandAfterTheCachedList_IsAdoptedOrExists(bool adopts)
    {
        await Fixture.Connector().PreviewCreateAsync(Connector(First));
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, First, Cancellation);
        var connector = Fixture.Connector();
        var program = Connector(First).With("adoptExisting", PropertyValue.Of(adopts));

        if (adopts)
            Assert.Equal(PropertyValue.Of(true), (await RunAsync(() => connector.CreateAsync(program))).State["adopted"]);
        else
            await AssertFailsAsync(StatusCode.AlreadyExists, "adoptExisting", () => RunAsync(() => connector.CreateAsync(program)));
    }

    [Fact]
    public async Task Create_RemovedByHandAfterTheCachedList_AddsIt()
    {
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, First, Cancellation);
        await Fixture.Connector().PreviewCreateAsync(Connector(First));
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, First, Cancellation);

        await RunAsync(() => Fixture.Connector().CreateAsync(Connector(First)));

        Assert.Equal([First], await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData("remove-ignored=1", 2)]
    [InlineData("remove-ignored=3", 4)]
    [InlineData("remove-late=3", 1)]
    [InlineData("remove-absent=422", 1)]
    [InlineData("remove-late=1,remove-absent=410", 1)]
    [InlineData("write-status=202", 1)]
    [InlineData("locked=2", 3)]
    [InlineData("conflict-retry=2", 3)]
    [InlineData("page-limit=1,remove-ignored=1", 2)]
    public async Task Delete_WriteProvenByTheList_Succeeds(string habits, int removes)
    {
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, LargeCatalogue.Id(1), Cancellation);
        var connector = await RunAsync(() => Fixture.Connector().CreateAsync(Connector(First)));
        await UseAsync(habits);

        await RunAsync(DeleteAsync(connector));

        Assert.Equal([LargeCatalogue.Id(1)], await Fixture.GetAddedIdsAsync());
        Assert.Equal(removes, await CountAsync("remove"));
    }

    [Fact]
    public async Task Delete_NeverDone_FailsWithWhatWasSeen()
    {
        var connector = await RunAsync(() => Fixture.Connector().CreateAsync(Connector(First)));
        await UseAsync("remove-ignored=always");

        await AssertFailsAsync(
            StatusCode.Aborted, "accepted the removal, but the connector is still listed. Accepted requests: 4.", () => RunAsync(DeleteAsync(connector)));

        Assert.Equal(MaxRetries + 1, await CountAsync("remove"));
    }

    [Theory]
    [InlineData("400")]
    [InlineData("410")]
    [InlineData("422")]
    [InlineData("200")]
    public async Task Delete_RemovedByHandAfterTheCachedList_IsDone(string status)
    {
        var connector = await RunAsync(() => Fixture.Connector().CreateAsync(Connector(First)));
        await UseAsync($"remove-absent={status}");
        await Fixture.Connector("other").PreviewCreateAsync(Connector(LargeCatalogue.Id(1)));
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, First, Cancellation);

        await RunAsync(DeleteAsync(connector));

        Assert.Equal(1, await CountAsync("remove"));
    }

    [Fact]
    public async Task Delete_ConnectionDeletedAfterTheCachedList_RemovesIt()
    {
        var connector = await RunAsync(() => Fixture.Connector().CreateAsync(Connector(First)));
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, First, 1, 0, Cancellation);
        await UseAsync(string.Empty);
        await connector.RefreshAsync();
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, First, 0, 0, Cancellation);

        await RunAsync(DeleteAsync(connector));

        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData("id-any-case")]
    [InlineData("id-lower")]
    [InlineData("id-lower,page-limit=1")]
    public async Task Lifecycle_IdInAnotherCase_KeepsTheProgramsId(string habits)
    {
        await UseAsync(habits);
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, LargeCatalogue.Id(1), Cancellation);
        var program = Connector(First.ToUpperInvariant());

        var connector = await RunAsync(() => Fixture.Connector().CreateAsync(program));
        await UseAsync(habits);
        var refreshed = await connector.RefreshAsync();
        var diff = await connector.DiffAsync(program);
        await RunAsync(DeleteAsync(connector));

        AssertNone(refreshed);
        AssertNone(diff);
        Assert.Equal(String(First.ToUpperInvariant()), connector.State["connectorId"]);
        Assert.Equal([LargeCatalogue.Id(1)], await Fixture.GetAddedIdsAsync());
    }

    private protected override Task<ProviderFixture> StartAsync() =>
        ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = LargeCatalogue.Of(200) }, _time, ("maxRetries", PropertyValue.Of(MaxRetries)));

    /// <summary>Starts the next run on a platform with these habits.</summary>
    private async Task UseAsync(string habits)
    {
        await Fixture.Emulator.Admin.SetHabitsAsync(habits.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Habit.Parse), Cancellation);
        await Fixture.ConfigureAsync(("maxRetries", PropertyValue.Of(MaxRetries)));
        await Fixture.ClearRequestsAsync();
    }

    private static Func<Task<StackResource>> DeleteAsync(StackResource resource) => async () =>
    {
        await resource.DeleteAsync();
        return resource;
    };

    private async Task<StackResource> RunAsync(Func<Task<StackResource>> call)
    {
        var running = call();
        await Wait.UntilAsync(() => running.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(500)));
        return await running;
    }

    private async Task<int> CountAsync(string endpoint) => (await Fixture.GetRequestedEndpointsAsync()).Count(requested => requested == endpoint);
}
