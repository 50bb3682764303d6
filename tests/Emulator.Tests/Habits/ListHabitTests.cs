using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class ListHabitTests
{
    /// <summary>Pages of 20 of 45 connectors, numbered from 0, by habit and offset.</summary>
    [Theory]
    [InlineData("page-limit", 0, 0, 19)]
    [InlineData("page-limit=12", 20, 20, 31)]
    [InlineData("page-limit=1", 44, 44, 44)]
    [InlineData("offset-in-pages", 1, 20, 39)]
    [InlineData("offset-in-pages", 2, 40, 44)]
    [InlineData("offset-in-pages=1", 0, 0, 19)]
    [InlineData("offset-in-pages=1", 1, 0, 19)]
    [InlineData("offset-in-pages=1", 2, 20, 39)]
    [InlineData("offset-from-one", 0, 0, 19)]
    [InlineData("offset-from-one", 21, 20, 39)]
    [InlineData("list-all", 20, 0, 44)]
    [InlineData("offset-in-pages,page-limit=5", 1, 5, 9)]
    public async Task ListAdded_Page_ContainsOtherItems(string habits, int offset, int first, int last)
    {
        await using var emulator = await StartAsync(45, habits.Split(','));

        var page = Assert.IsType<JArray>((await emulator.ListAddedAsync(20, offset)).Response);

        Assert.Equal(HabitSamples.Others.Skip(first).Take(last - first + 1), page.Select(item => item.Value<string>("connectorId")));
    }

    [Theory]
    [InlineData("page-limit", 30)]
    [InlineData("page-limit=1000", 45)]
    [InlineData("list-all", 45)]
    public async Task ListAdded_LargeSize_IsLimitedNotRefused(string habit, int count)
    {
        await using var emulator = await StartAsync(45, habit);

        Assert.Equal(count, (await emulator.ListAddedAsync(5000)).Response.Count());
    }

    [Theory]
    [InlineData("list-newest-first", "3 2 1")]
    [InlineData("list-null-item", "1 null 2 3")]
    [InlineData("list-item-twice", "1 2 3 1")]
    [InlineData("list-bare-ids", "1 2 3")]
    [InlineData("list-null-item,list-bare-ids,list-id-name", "1 null 2 3")]
    public async Task ListAdded_Items_AreChangedBeforePaging(string habits, string expected)
    {
        await using var emulator = await StartAsync(3, habits.Split(','));

        var items = (await emulator.ListAddedAsync()).Response.Concat((await emulator.ListAddedAsync(2, 100)).Response);
        var pages = (await emulator.ListAddedAsync(2)).Response.Concat((await emulator.ListAddedAsync(2, 2)).Response);

        Assert.Equal(expected, string.Join(' ', items.Select(Number)));
        Assert.Equal(expected, string.Join(' ', pages.Select(Number)));
    }

    [Fact]
    public async Task ListAdded_BareIds_AreStrings()
    {
        await using var emulator = await StartAsync(1, "list-bare-ids");

        Assert.Equal(JTokenType.String, (await emulator.ListAddedAsync()).Response[0]?.Type);
    }

    [Theory]
    [InlineData("list-id-name", "id")]
    [InlineData("list-id-name=_id", "_id")]
    public async Task ListAdded_IdName_ReplacesConnectorId(string habit, string name)
    {
        await using var emulator = await StartAsync(1, habit);

        var item = Assert.IsType<JObject>((await emulator.ListAddedAsync()).Response[0]);

        Assert.Equal((HabitSamples.Others[0], false), (item.Value<string>(name), item.ContainsKey("connectorId")));
    }

    [Fact]
    public async Task ListAdded_EmptyAtFirst_IsCompleteLater()
    {
        await using var emulator = await StartAsync(3, "list-empty-at-first=2");

        Assert.Empty((await emulator.ListAddedAsync()).Response);
        Assert.Empty((await emulator.ListAddedAsync()).Response);
        Assert.Equal(3, (await emulator.ListAddedAsync()).Response.Count());
        Assert.Equal(3, (await emulator.ListAddedAsync()).Response.Count());
    }

    [Fact]
    public async Task ListAdded_NestedWithTotal_IsAnObject()
    {
        await using var emulator = await StartAsync(3, "list-total=count", "list-nested=items");

        var response = (await emulator.ListAddedAsync(2)).Response;

        Assert.Equal((2, 3), (response["items"]!.Count(), response.Value<int>("count")));
    }

    [Fact]
    public async Task ListAdded_Total_StandsInTheEnvelope()
    {
        await using var emulator = await StartAsync(3, "list-total");

        Assert.Equal(3, (await emulator.ListAddedAsync(2)).Json.Value<int>("total"));
    }

    [Theory]
    [InlineData("id-any-case", "ABCDEF0123456789")]
    [InlineData("id-lower", "abcdef0123456789")]
    [InlineData("id-upper", "ABCDEF0123456789")]
    [InlineData("id-blanks", " ABCDEF0123456789 ")]
    public async Task Ids_InAnyForm_AreAccepted(string habit, string shown)
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync(habit);

        (await emulator.AddAsync(" abcdef0123456789 ")).ShouldHaveStatus(200);

        (await emulator.GetConfigurationAsync("AbCdEf0123456789")).ShouldHaveStatus(200);
        Assert.Equal(shown, (await emulator.ListAddedAsync()).Response[0]!["connectorId"]);
        Assert.Equal(shown, (await emulator.SendAsync(HttpMethod.Get, "/es/v2/connectors/abcdef0123456789", null)).Response["connectorId"]);
        Assert.Equal([HabitSamples.Store], await emulator.AddedIdsAsync());
        (await emulator.RemoveAsync("abcdef0123456789")).ShouldHaveStatus(200);
        Assert.Empty(await emulator.AddedIdsAsync());
    }

    [Theory]
    [InlineData("accountId=a%2Fb&size=0", "size")]
    [InlineData("accountId=a%2Fb", "accountId")]
    public async Task ListAdded_InvalidQuery_NamesTheFirstProblem(string query, string named)
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync();

        Assert.Contains(named, (await emulator.SendAsync(HttpMethod.Get, $"/es/v2/connectors/added?{query}", null)).ShouldHaveStatus(400).Text, StringComparison.Ordinal);
    }

    private static string Number(JToken item) =>
        (item is JObject connector ? connector.Value<string>("connectorId") ?? connector.Value<string>("id") : item.Value<string>())?.TrimStart('0') ?? "null";

    private static async Task<HabitEmulator> StartAsync(int count, params string[] habits)
    {
        var emulator = await HabitEmulator.StartEmptyAsync(habits);
        foreach (var id in HabitSamples.Others.Take(count))
            await emulator.Admin.AddAsync(HabitEmulator.Account, id, TestContext.Current.CancellationToken);
        return emulator;
    }
}
