using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Runs <c>examples/adopt</c> in the steps of its README, with a sub-account that was configured out of band.</summary>
[Trait("Needs", "Node.js")]
public sealed class AdoptExampleTests : IAsyncLifetime
{
    private const string Account = "a3ba4fbd9d51df11";
    private const string TradeDesk = "32e62e03fae6ca99";
    private const string TradeDeskCrm = "48150aff0a3cb4fb";
    private const string Sftp = "13e5bbb4a838e3c3";
    private const string Taboola = "e6018bd24228c11d";
    private const string OutOfBandKey = "canary-made-by-hand";

    private ExampleStack _stack = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _stack = await ExampleStack.CreateAsync("adopt", Account);
        foreach (var connector in (string[])[TradeDesk, Sftp, Taboola])
            await _stack.Platform.Admin.AddAsync(Account, connector, Token);
        await ChangeAsync(TradeDesk, new() { ["advertiserId"] = "ttd-4711", ["advertiserSecretKey"] = OutOfBandKey });
        await ChangeAsync(Sftp, new() { ["hostname"] = "sftp.example.com", ["port"] = 22, ["username"] = "somebody", ["sshPrivateKey"] = OutOfBandKey });
    }

    public ValueTask DisposeAsync() => _stack.DisposeAsync();

    [Fact]
    public async Task Adopt_ReadmeSteps_ImportEverythingWithoutWrites()
    {
        var output = await AdoptAsync();

        Assert.Contains("= 5 imported", output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", output + await File.ReadAllTextAsync(_stack.File("declared.json"), Token), StringComparison.Ordinal);
        Assert.Equal(["GET", "POST token"], await CallsAsync());
        Assert.Equal("[]", await UndeclaredAsync());
    }

    [Fact]
    public async Task List_SeveralConnectorsOfOneName_HasUniqueNamesAndConfigurations()
    {
        _stack.SkipTypeCheck();
        await _stack.Platform.Admin.AddAsync(Account, TradeDeskCrm, Token);
        await _stack.SucceedAsync("up", "--yes", "--skip-preview");

        var entries = JArray.Parse(await UndeclaredAsync());

        var sftp = entries.Single(entry => (string?)entry["connectorId"] == Sftp);
        Assert.Equal(
            ["sftp", "taboola", $"the-trade-desk-{TradeDesk}", $"the-trade-desk-{TradeDeskCrm}"],
            entries.Select(entry => (string?)entry["name"]).Order(StringComparer.Ordinal));
        Assert.Equal("""{"hostname":"sftp.example.com","port":22,"username":"somebody"}""", Json(sftp.SelectToken("configuration.config")));
        Assert.Equal("""["sshPrivateKey"]""", Json(sftp.SelectToken("configuration.secretFields")));
        Assert.Null(entries.Single(entry => (string?)entry["connectorId"] == Taboola)["configuration"]);
    }

    [Fact]
    public async Task Preview_ChangesAfterTheAdoption_ShowsThem()
    {
        _stack.SkipTypeCheck();
        await AdoptAsync();
        await _stack.Platform.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(5), Token);
        await ChangeAsync(TradeDesk, new() { ["advertiserId"] = "ttd-9999" });
        await _stack.Platform.Admin.RemoveAsync(Account, Taboola, Token);

        var preview = await _stack.RunAsync("preview", "--refresh", "--expect-no-changes");

        Assert.NotEqual(0, preview.ExitCode);
        Assert.Contains("\"ttd-9999\" => \"ttd-4711\"", preview.Output, StringComparison.Ordinal);
        Assert.Contains("+ 1 to create", preview.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_SecretInTheSettings_WritesIt()
    {
        _stack.SkipTypeCheck();
        await AdoptAsync();
        await _stack.SetAsync("the-trade-desk-advertiserSecretKey", "canary-of-the-settings", "--secret");

        var up = await _stack.SucceedAsync("up", "--yes", "--skip-preview");

        Assert.Contains("~ 1 updated", up, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", up, StringComparison.Ordinal);
        var fields = (await _stack.Platform.Admin.ConfigurationAsync(Account, TradeDesk, Token))["fields"]!;
        Assert.Equal("canary-of-the-settings ttd-4711", $"{fields["advertiserSecretKey"]} {fields["advertiserId"]}");
    }

    private static string Json(JToken? token) => token?.ToString(Newtonsoft.Json.Formatting.None) ?? "nothing";

    /// <returns>The output of the import.</returns>
    private async Task<string> AdoptAsync()
    {
        await _stack.SucceedAsync("up", "--yes", "--skip-preview");
        await File.WriteAllTextAsync(_stack.File("declared.json"), await UndeclaredAsync(), Token);
        await _stack.SetAsync("import", "true");
        var output = await _stack.SucceedAsync("up", "--yes", "--skip-preview");
        await _stack.SetAsync("import", "false");
        await _stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
        return output;
    }

    private async Task<string> UndeclaredAsync() => (await _stack.SucceedAsync("stack", "output", "undeclared", "--json")).Trim();

    private Task ChangeAsync(string connector, Dictionary<string, JToken> fields) =>
        _stack.Platform.Admin.ChangeConfigurationAsync(Account, connector, fields, Token);

    /// <summary>Returns the distinct kinds of requests: <c>GET</c>, or method and endpoint.</summary>
    private async Task<IEnumerable<string>> CallsAsync() =>
        (await _stack.Platform.Admin.RequestsAsync(Token)).Select(request => request.Method == "GET" ? "GET" : $"{request.Method} {request.Endpoint}").Distinct().Order();
}
