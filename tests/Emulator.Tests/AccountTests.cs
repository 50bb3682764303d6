using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class AccountTests
{
    private const string Base = "/es/v2/connectors";

    [Fact]
    public async Task Add_Batch_IsListedInOrderWithAccountState()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });

        Assert.Equal(JTokenType.Null, (await emulator.AddAsync(Samples.OAuth, Samples.Store)).ShouldSucceed().Response?.Type);
        await emulator.Admin.SetConnectionsAsync(TestEmulator.Account, Samples.Store, 2, 1, TestContext.Current.CancellationToken);
        var added = await emulator.AddedAsync();

        Assert.Equal([Samples.OAuth, Samples.Store], added.Select(item => item.Value<string>("connectorId")));
        var store = (JObject)added[1];
        Assert.Equal(
            ["configured", "connectorId", "dataType", "dataTypeCategory", "description", "destConnections", "editable", "env", "name", "platformId", "platformType", "srcConnections", "supportedType", "transfer"],
            store.Properties().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal((false, 2, 1), (store.Value<bool>("configured"), store.Value<int>("srcConnections"), store.Value<int>("destConnections")));
        Assert.Equal((true, "MadConnect", "Reads tables."), (store.Value<bool>("editable"), store.Value<string>("env"), store.Value<string>("description")));
    }

    [Fact]
    public async Task ListAdded_SizeOffsetOrKeyword_ReturnsTheMatchingPage()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var second = (await emulator.GetAsync($"{Base}/added?accountId={TestEmulator.Account}&size=1&offset=1")).ShouldSucceed();
        var adverts = (await emulator.GetAsync($"{Base}/added?accountId={TestEmulator.Account}&q=adverts")).ShouldSucceed();

        Assert.Equal([Samples.OAuth], second.Response!.Select(item => item.Value<string>("connectorId")));
        Assert.Equal([Samples.OAuth, Samples.Manual], adverts.Response!.Select(item => item.Value<string>("connectorId")));
    }

    [Fact]
    public async Task Add_OneAlreadyAdded_RejectsTheBatchAndNamesIt()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });
        (await emulator.AddAsync(Samples.Store)).ShouldSucceed();

        var rejection = (await emulator.AddAsync(Samples.OAuth, Samples.Store)).ShouldFail(409);

        Assert.Contains(Samples.Store, rejection.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Samples.OAuth, rejection.Message, StringComparison.Ordinal);
        Assert.Single(await emulator.AddedAsync());
    }

    [Fact]
    public async Task Add_OneUnknown_RejectsTheBatch()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });

        Assert.Contains("ffffffffffffffff", (await emulator.AddAsync(Samples.Store, "ffffffffffffffff")).ShouldFail(404).Message, StringComparison.Ordinal);
        Assert.Empty(await emulator.AddedAsync());
    }

    [Theory]
    [InlineData("""{"connectorIds":[]}""")]
    [InlineData("""{"connectorIds":"0000000000000001"}""")]
    [InlineData("""{"connectorIds":[1]}""")]
    [InlineData("""{"connectorIds":["a b"]}""")]
    [InlineData("""{"connectorIds":["0000000000000001","0000000000000001"]}""")]
    [InlineData("""{"connectorIds":["0000000000000001"],"extra":1}""")]
    [InlineData("""{"connectorIds":["0000000000000001"]}{}""")]
    [InlineData("""{"connectorIds":["0000000000000001"],"connectorIds":[]}""")]
    [InlineData("""{"connectorIds":[""")]
    [InlineData("{}")]
    public async Task AddAndRemove_InvalidBody_Returns400(string body)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.SendAsync(HttpMethod.Post, $"{Base}?accountId={TestEmulator.Account}", body)).ShouldFail(400);
        (await emulator.SendAsync(HttpMethod.Delete, $"{Base}?accountId={TestEmulator.Account}", body)).ShouldFail(400);
        Assert.Equal(3, (await emulator.AddedAsync()).Count);
    }

    [Fact]
    public async Task Remove_Unused_RemovesItsConfigurationToo()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();

        (await emulator.RemoveAsync(Samples.Store)).ShouldSucceed();
        (await emulator.GetAsync($"{Base}/{Samples.Store}/config?accountId={TestEmulator.Account}")).ShouldFail(404);
        (await emulator.AddAsync(Samples.Store)).ShouldSucceed();

        Assert.False((await emulator.ConfigurationAsync(Samples.Store)).Value<bool>("configured"));
        Assert.Equal(JTokenType.Null, (await emulator.FieldAsync(Samples.Store, "account"))["value"]?.Type);
    }

    [Fact]
    public async Task Remove_OneInUse_RejectsTheBatchWithTheConnectionCounts()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.SetConnectionsAsync(TestEmulator.Account, Samples.Store, 7, 0, TestContext.Current.CancellationToken);

        var rejection = (await emulator.RemoveAsync(Samples.OAuth, Samples.Store)).ShouldFail(409);

        Assert.Contains("the source of 7 and the destination of 0", rejection.Message, StringComparison.Ordinal);
        Assert.Equal(3, (await emulator.AddedAsync()).Count);
    }

    [Fact]
    public async Task Remove_OneNotAdded_RejectsTheBatch()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        Assert.Contains(Samples.Bare, (await emulator.RemoveAsync(Samples.Store, Samples.Bare)).ShouldFail(404).Message, StringComparison.Ordinal);
        Assert.Equal(3, (await emulator.AddedAsync()).Count);
    }

    [Theory]
    [InlineData("GET", "/added")]
    [InlineData("GET", "/0000000000000001/supported")]
    [InlineData("GET", "/0000000000000001/config")]
    [InlineData("POST", "/0000000000000001/config")]
    [InlineData("POST", "")]
    [InlineData("DELETE", "")]
    public async Task Call_AccountMissingMalformedOrForeign_IsRejected(string method, string path)
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue, Accounts = [TestEmulator.Account] });
        const string body = """{"connectorIds":["0000000000000001"]}""";
        var sent = method == "GET" ? null : path.EndsWith("/config", StringComparison.Ordinal) ? "{}" : body;

        Assert.Contains("accountId", (await SendAsync(string.Empty)).ShouldFail(400).Message, StringComparison.Ordinal);
        (await SendAsync("?accountId=a%20b")).ShouldFail(400);
        (await SendAsync("?accountId=da85fa0834e1bb11")).ShouldFail(403);

        Task<Reply> SendAsync(string query) => emulator.SendAsync(HttpMethod.Parse(method), $"{Base}{path}{query}", sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/0000000000000001")]
    public async Task Catalogue_AccountForeign_IsRejected(string path)
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue, Accounts = [TestEmulator.Account] });

        (await emulator.GetAsync($"{Base}{path}?accountId=da85fa0834e1bb11")).ShouldFail(403);
        (await emulator.GetAsync($"{Base}{path}?accountId={TestEmulator.Account}")).ShouldSucceed();
    }

    [Fact]
    public async Task Call_BothSpellingsOfTheAccount_UsesAccountId()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var alone = (await emulator.GetAsync($"{Base}/added?account_id={TestEmulator.Account}")).ShouldSucceed();
        var both = (await emulator.GetAsync($"{Base}/added?account_id={TestEmulator.Account}&accountId=da85fa0834e1bb11")).ShouldSucceed();

        Assert.Equal(3, alone.Response!.Count());
        Assert.Empty(both.Response!);
    }
}
