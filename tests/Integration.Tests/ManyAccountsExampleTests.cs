using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Runs <c>examples/many-accounts</c> unchanged.</summary>
[Trait("Needs", "Node.js")]
public sealed class ManyAccountsExampleTests : IAsyncLifetime
{
    private const string North = "a3ba4fbd9d51df11";
    private const string South = "5c1de2f3a4b59687";
    private const string TradeDesk = "32e62e03fae6ca99";
    private const string Sftp = "13e5bbb4a838e3c3";

    private static readonly string[] Secrets =
        ["north-tradeDesk-advertiserSecretKey", "north-amazonS3-secretKey", "south-tradeDesk-advertiserSecretKey", "south-sftp-sshPrivateKey"];

    private ExampleStack _stack = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stack = await ExampleStack.CreateAsync("many-accounts", accountId: null);

    public ValueTask DisposeAsync() => _stack.DisposeAsync();

    [Fact]
    public async Task UpAndDestroy_Table_ConfigureAndClearEachAccount()
    {
        foreach (var secret in Secrets)
            await _stack.SetAsync(secret, $"canary-{secret}", "--secret");

        var preview = await _stack.SucceedAsync("preview");
        Assert.Contains("+ 10 to create", preview, StringComparison.Ordinal);
        var up = await _stack.SucceedAsync("up", "--yes", "--skip-preview");
        Assert.DoesNotContain("canary", preview + up, StringComparison.Ordinal);
        Assert.Equal("north-amazonS3 north-tradeDesk south-sftp south-tradeDesk", await ConfiguredAsync());
        var south = await FieldsAsync(South, Sftp);
        Assert.Equal("sftp.example.com 22 south", $"{south["hostname"]} {south["port"]} {south["username"]}");
        Assert.Equal("canary-south-sftp-sshPrivateKey", south["sshPrivateKey"]);
        Assert.Equal("ttd-north", (await FieldsAsync(North, TradeDesk))["advertiserId"]);

        await _stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
        await _stack.SucceedAsync("destroy", "--yes", "--skip-preview");
        Assert.Empty(await _stack.Platform.Admin.AddedAsync(North, Token));
        Assert.Empty(await _stack.Platform.Admin.AddedAsync(South, Token));
    }

    [Fact]
    public async Task Preview_MissingSecret_NamesIt()
    {
        foreach (var secret in Secrets[..^1])
            await _stack.SetAsync(secret, $"canary-{secret}", "--secret");

        var result = await _stack.RunAsync("preview");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("south-sftp-sshPrivateKey", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_MisspelledField_DoesNotCompile()
    {
        var table = await File.ReadAllTextAsync(_stack.File("accounts.ts"), Token);
        await File.WriteAllTextAsync(_stack.File("accounts.ts"), table.Replace("hostname:", "hostName:", StringComparison.Ordinal), Token);

        var result = await _stack.RunAsync("preview");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'hostName' does not exist in type", result.Output, StringComparison.Ordinal);
    }

    private async Task<string> ConfiguredAsync()
    {
        var configured = JObject.Parse(await _stack.SucceedAsync("stack", "output", "configured", "--json"));
        return string.Join(' ', configured.Properties().Where(property => (bool)property.Value).Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private async Task<JToken> FieldsAsync(string account, string connector) =>
        (await _stack.Platform.Admin.ConfigurationAsync(account, connector, Token))["fields"]!;
}
