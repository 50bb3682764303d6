using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Tests;

/// <summary>How many requests a run may cost. A budget is a bound, not a wish: these numbers are what the platform's owners will see.</summary>
[Collection("Alone")]
public sealed class CallBudgetTests : ProviderTest
{
    private const int Connectors = 160;

    [Theory]
    [InlineData(16)]
    [InlineData(64)]
    public async Task Create_OfManyConnectorsOfOneAccount_NeedsFewAdds(int atOnce)
    {
        await InParallelAsync(Resources(), atOnce, (resource, id) => resource.CreateAsync(Connector(id)));

        var counts = await CountsAsync();
        var most = (int)Math.Ceiling(Connectors / (double)Math.Min(atOnce, 50)) + 1;
        Assert.InRange(counts["add"], 1, most);
        Assert.Equal(1, counts["token"]);
        Assert.Equal(Connectors, (await Fixture.AddedIdsAsync()).Count);
    }

    [Fact]
    public async Task Create_OfOneConnector_IsSentAtOnce()
    {
        await Fixture.Connector().CreateAsync(Connector(LargeCatalogue.Id(0)));

        Assert.Equal(["token", "listAdded", "add", "listAdded"], await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Refresh_OfManyConnectors_ListsOnceAPage()
    {
        var resources = await CreatedAsync(Connectors);

        await InParallelAsync(resources, 16, (resource, _) => resource.RefreshAsync());

        Assert.Equal(2, (await CountsAsync())["listAdded"]);
    }

    [Fact]
    public async Task Delete_OfManyConnectorsOfOneAccount_SharesRequests()
    {
        var resources = await CreatedAsync(Connectors);

        await InParallelAsync(resources, 16, (resource, _) => resource.DeleteAsync());

        Assert.InRange((await CountsAsync())["remove"], 1, (Connectors / 16) + 1);
        Assert.Empty(await Fixture.AddedIdsAsync());
    }

    [Fact]
    public async Task Preview_OfManyConnectors_ListsTheAccountOnce()
    {
        await InParallelAsync(Resources(), 16, (resource, id) => resource.PreviewCreateAsync(Connector(id)));

        var counts = await CountsAsync();
        Assert.Equal(1, counts["listAdded"]);
        Assert.Equal(Connectors, counts["get"]);
        Assert.Equal(3, counts.Count);
    }

    [Fact]
    public async Task Refresh_OfConfigurations_AddsOneReadEach()
    {
        await CreatedAsync(20);
        var configurations = Enumerable.Range(0, 20).Select(number => (Fixture.Configuration($"c{number}"), LargeCatalogue.Id(number))).ToList();
        await InParallelAsync(configurations, 16, (resource, id) => resource.CreateAsync(Configuration(id)));
        await Fixture.NextRunAsync();
        await Fixture.ForgetRequestsAsync();

        await InParallelAsync(configurations, 16, (resource, _) => resource.RefreshAsync());

        var counts = await CountsAsync();
        Assert.Equal((1, 20, 2), (counts["token"], counts["getConfiguration"], counts.Count));
    }

    private protected override Task<ProviderFixture> StartAsync() =>
        ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = LargeCatalogue.Of(200) });

    private static PropertyMap Connector(string id) => Props.Of(("connectorId", PropertyValue.Of(id)));

    private static PropertyMap Configuration(string id) =>
        Connector(id)
            .With("config", Props.Of(("region", PropertyValue.Of("eu"))))
            .With("secretConfig", PropertyValue.Secret(Props.Of(("apiKey", PropertyValue.Of("canary-budget-key")))));

    private List<(StackResource Resource, string ConnectorId)> Resources(int count = Connectors) =>
        [.. Enumerable.Range(0, count).Select(number => (Fixture.Connector($"r{number}"), LargeCatalogue.Id(number)))];

    private async Task<List<(StackResource Resource, string ConnectorId)>> CreatedAsync(int count)
    {
        var resources = Resources(count);
        await InParallelAsync(resources, 64, (resource, id) => resource.CreateAsync(Connector(id)));
        await Fixture.NextRunAsync();
        await Fixture.ForgetRequestsAsync();
        return resources;
    }

    private async Task<Dictionary<string, int>> CountsAsync() =>
        (await Fixture.AskedAsync()).GroupBy(endpoint => endpoint).ToDictionary(group => group.Key, group => group.Count());

    private static Task InParallelAsync(
        IEnumerable<(StackResource Resource, string ConnectorId)> resources, int atOnce, Func<StackResource, string, Task> call) =>
        Parallel.ForEachAsync(
            resources,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = Cancellation },
            async (entry, _) => await call(entry.Resource, entry.ConnectorId));
}
