using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Budgets;

/// <summary>Limits of the number of requests that a run sends to the platform.</summary>
[Collection("Alone")]
public sealed class CallBudgetTests : ProviderTest
{
    private const int Connectors = 160;

    /// <summary>
    /// Shows that writes share requests. How many share one depends on the speed of the machine, because the batch window runs in real time;
    /// <c>WriteBatcherTests</c> has the exact number.
    /// </summary>
    private const int MaxSharedWrites = Connectors / 2;

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    public async Task Create_ManyConnectorsOfOneAccount_SharesAddRequests(int concurrency)
    {
        await InParallelAsync(Resources(), concurrency, (resource, id) => resource.CreateAsync(Connector(id)));

        var counts = await CountRequestsAsync();
        Assert.InRange(counts["add"], 1, MaxSharedWrites);
        Assert.Equal(1, counts["token"]);
        Assert.Equal(Connectors, (await Fixture.GetAddedIdsAsync()).Count);
    }

    [Fact]
    public async Task Create_OneConnector_SendsFourRequests()
    {
        await Fixture.Connector().CreateAsync(Connector(LargeCatalogue.Id(0)));

        Assert.Equal(["token", "listAdded", "add", "listAdded"], await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Delete_OneOfSeveralConnectors_ListsOnceMore()
    {
        var resources = await CreateResourcesAsync(3);

        await resources[0].Resource.DeleteAsync();

        Assert.Equal(["token", "listAdded", "remove", "listAdded"], await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Delete_LastConnector_ListsOnceMore()
    {
        var resources = await CreateResourcesAsync(1);

        await resources[0].Resource.DeleteAsync();

        Assert.Equal(["token", "listAdded", "remove", "listAdded"], await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Refresh_ManyConnectors_ListsEachPageOnce()
    {
        var resources = await CreateResourcesAsync(Connectors);

        await InParallelAsync(resources, 16, (resource, _) => resource.RefreshAsync());

        Assert.Equal(2, (await CountRequestsAsync())["listAdded"]);
    }

    [Fact]
    public async Task Delete_ManyConnectorsOfOneAccount_SharesRemoveRequests()
    {
        var resources = await CreateResourcesAsync(Connectors);

        await InParallelAsync(resources, 16, (resource, _) => resource.DeleteAsync());

        // One list before, and one for each batch; a list of 160 or less has 2 pages, and a proof.
        var counts = await CountRequestsAsync();
        Assert.InRange(counts["remove"], 1, MaxSharedWrites);
        Assert.InRange(counts["listAdded"], 1, 3 * (counts["remove"] + 1));
        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task PreviewCreate_ManyConnectors_ListsTheAccountOnce()
    {
        await InParallelAsync(Resources(), 16, (resource, id) => resource.PreviewCreateAsync(Connector(id)));

        var counts = await CountRequestsAsync();
        Assert.Equal(1, counts["listAdded"]);
        Assert.Equal(Connectors, counts["get"]);
        Assert.Equal(3, counts.Count);
    }

    [Fact]
    public async Task PreviewCreate_OneConnectorInManyAccounts_LooksItUpOnce()
    {
        foreach (var account in (string[])["aaaaaaaaaaaaaaa1", "aaaaaaaaaaaaaaa2", "aaaaaaaaaaaaaaa3"])
            await Fixture.Connector().PreviewCreateAsync(Connector(LargeCatalogue.Id(0)).With("accountId", PropertyValue.Of(account)));

        var counts = await CountRequestsAsync();
        Assert.Equal((1, 3), (counts["get"], counts["listAdded"]));
    }

    [Fact]
    public async Task Refresh_ManyConfigurations_SendsOneReadEach()
    {
        await CreateResourcesAsync(20);
        var configurations = Enumerable.Range(0, 20).Select(number => (Fixture.Configuration($"c{number}"), LargeCatalogue.Id(number))).ToList();
        await InParallelAsync(configurations, 16, (resource, id) => resource.CreateAsync(Configuration(id)));
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();

        await InParallelAsync(configurations, 16, (resource, _) => resource.RefreshAsync());

        var counts = await CountRequestsAsync();
        Assert.Equal((1, 20, 2), (counts["token"], counts["getConfiguration"], counts.Count));
    }

    private protected override Task<ProviderFixture> StartAsync() =>
        ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = LargeCatalogue.Of(200) }, new StoppedClock());

    private static PropertyMap Connector(string id) => PropertyMaps.Of(("connectorId", PropertyValue.Of(id)));

    private static PropertyMap Configuration(string id) =>
        Connector(id)
            .With("config", PropertyMaps.Of(("region", PropertyValue.Of("eu"))))
            .With("secretConfig", PropertyValue.Secret(PropertyMaps.Of(("apiKey", PropertyValue.Of("canary-budget-key")))));

    private List<(StackResource Resource, string ConnectorId)> Resources(int count = Connectors) =>
        [.. Enumerable.Range(0, count).Select(number => (Fixture.Connector($"r{number}"), LargeCatalogue.Id(number)))];

    private async Task<List<(StackResource Resource, string ConnectorId)>> CreateResourcesAsync(int count)
    {
        var resources = Resources(count);
        await InParallelAsync(resources, 64, (resource, id) => resource.CreateAsync(Connector(id)));
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();
        return resources;
    }

    private async Task<Dictionary<string, int>> CountRequestsAsync() =>
        (await Fixture.GetRequestedEndpointsAsync()).GroupBy(endpoint => endpoint).ToDictionary(group => group.Key, group => group.Count());

    private static Task InParallelAsync(
        IEnumerable<(StackResource Resource, string ConnectorId)> resources, int concurrency, Func<StackResource, string, Task> call) =>
        Parallel.ForEachAsync(
            resources,
            new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = Cancellation },
            async (entry, _) => await call(entry.Resource, entry.ConnectorId));
}
