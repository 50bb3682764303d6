using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class CatalogueTests
{
    private const string List = "/es/v2/connectors";

    [Theory]
    [InlineData("")]
    [InlineData($"?accountId={TestEmulator.Account}")]
    public async Task Get_WithOrWithoutAccount_ReturnsTheDocumentedAttributes(string query)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var connector = Assert.IsType<JObject>((await emulator.GetAsync($"{List}/{Samples.Store}{query}")).ShouldSucceed().Response);

        Assert.Equal(
            ["connectorId", "dataType", "dataTypeCategory", "docUrl", "integrated", "logo", "name", "overviewUrl", "platformId", "platformType", "status", "supportedType"],
            Names(connector));
        Assert.Equal("Store", connector.Value<string>("name"));
        Assert.Equal("https://docs.example/store", connector.Value<string>("docUrl"));
        Assert.True(connector.Value<bool>("integrated"));
        Assert.Equal(1, connector.Value<int>("status"));
    }

    [Fact]
    public async Task Get_UnknownId_Returns404()
    {
        await using var emulator = await TestEmulator.StartAsync();

        (await emulator.GetAsync($"{List}/ffffffffffffffff")).ShouldFail(404);
    }

    [Fact]
    public async Task List_EmbeddedCatalogue_PagesThroughAllInOrder()
    {
        await using var emulator = await TestEmulator.StartAsync();

        var first = Assert.IsType<JArray>((await emulator.GetAsync(List)).ShouldSucceed().Response);
        var all = Assert.IsType<JArray>((await emulator.GetAsync($"{List}?size=100")).ShouldSucceed().Response);
        var rest = Assert.IsType<JArray>((await emulator.GetAsync($"{List}?size=100&offset=10")).ShouldSucceed().Response);
        var beyond = Assert.IsType<JArray>((await emulator.GetAsync($"{List}?offset=99")).ShouldSucceed().Response);

        Assert.Equal(10, first.Count);
        Assert.Equal(99, all.Count);
        Assert.Equal(Ids(all), Ids(first).Concat(Ids(rest)));
        Assert.Empty(beyond);
        Assert.Equal(
            ["connectorId", "dataType", "dataTypeCategory", "name", "platformId", "platformType", "supportedType", "transfer"], Names((JObject)all[0]));
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("size=101")]
    [InlineData("size=ten")]
    [InlineData("size=")]
    [InlineData("offset=-1")]
    [InlineData("offset=1.5")]
    public async Task List_InvalidPaging_Returns400(string query)
    {
        await using var emulator = await TestEmulator.StartAsync();

        Assert.Contains(query.Split('=')[0], (await emulator.GetAsync($"{List}?{query}")).ShouldFail(400).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sToRe", Samples.Store)]
    [InlineData("CLOUD storage", Samples.Store)]
    [InlineData("tables", Samples.Store)]
    [InlineData("audiences", Samples.OAuth)]
    [InlineData("REPORTING", Samples.Manual)]
    public async Task List_Keyword_MatchesNamesTypesAndDescriptions(string keyword, string expected)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var found = Assert.IsType<JArray>((await emulator.GetAsync($"{List}?q={Uri.EscapeDataString(keyword)}")).ShouldSucceed().Response);

        Assert.Equal([expected], Ids(found));
    }

    [Fact]
    public async Task ListSupported_Source_ReturnsDestinationsWithAccountState()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.SetConnectionsAsync(TestEmulator.Account, Samples.Manual, 0, 3, TestContext.Current.CancellationToken);

        var supported = await SupportedAsync(emulator, Samples.Store);

        Assert.Equal(
            ["configured", "connectorId", "dataType", "dataTypeCategory", "description", "destConnections", "name", "platformId", "platformType", "srcConnections", "supportedType", "transfer"],
            Names((JObject)supported[0]));
        Assert.Contains(Samples.OAuth, Ids(supported));
        Assert.Equal(3, supported.Single(item => item.Value<string>("connectorId") == Samples.Manual).Value<int>("destConnections"));
        Assert.DoesNotContain(Samples.Store, Ids(supported));
    }

    [Fact]
    public async Task ListSupported_NoDataStore_ReturnsTheSameCategory()
    {
        var catalogue = new JObject
        {
            ["connectors"] = new JArray(
                Connector("from-reports", "Source", "Reporting"), Connector("to-reports", "destination", "reporting"),
                Connector("to-events", "Destination", "events"), Connector("to-store", "Destination", "data store"), Connector("from-store", "Source", "data store")),
        };
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = catalogue });

        Assert.Equal(["to-reports", "to-store"], Ids(await SupportedAsync(emulator, "from-reports")));
        Assert.Equal(["from-store"], Ids(await SupportedAsync(emulator, "to-events")));
        Assert.Equal(["from-reports", "from-store"], Ids(await SupportedAsync(emulator, "to-store")));
    }

    [Fact]
    public async Task Start_InvalidCatalogue_ThrowsWithTheConnectorNumber()
    {
        var catalogue = new JObject { ["connectors"] = new JArray(Connector("one", "Source", "events"), new JObject { ["name"] = "no id" }) };

        var exception = await Assert.ThrowsAsync<FormatException>(() =>
            EmulatorApp.StartAsync(new EmulatorOptions { Catalogue = catalogue }, TestContext.Current.CancellationToken));

        Assert.Equal("Connector 2 of the catalogue: 'connectorId' is missing.", exception.Message);
    }

    private static JObject Connector(string id, string supportedType, string category) =>
        new() { ["connectorId"] = id, ["supportedType"] = supportedType, ["dataTypeCategory"] = category };

    private static async Task<JArray> SupportedAsync(TestEmulator emulator, string id) =>
        Assert.IsType<JArray>((await emulator.GetAsync($"{List}/{id}/supported?accountId={TestEmulator.Account}")).ShouldSucceed().Response);

    private static IEnumerable<string> Ids(JArray items) => items.Select(item => item.Value<string>("connectorId") ?? string.Empty);

    private static IEnumerable<string> Names(JObject item) => item.Properties().Select(property => property.Name).Order(StringComparer.Ordinal);
}
