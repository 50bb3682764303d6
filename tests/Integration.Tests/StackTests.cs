using Pulumi.Connectors.Demo;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Tests the output of failed commands, with real TypeScript programs, the real plugin and the local engine.</summary>
[Trait("Needs", "Node.js")]
public sealed class StackTests : IAsyncLifetime
{
    private const string Account = "a3ba4fbd9d51df11";
    private const string Connector = "32e62e03fae6ca99";
    private const string ClientSecret = "canary-client-secret";
    private const string FieldSecret = "canary-field-secret";

    private readonly Workspace _workspace = Workspace.CreateLocal(RepositoryFolders.Find());
    private EmulatorApp _platform = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await EmulatorApp.StartAsync(
            new EmulatorOptions { ClientId = "client", ClientSecret = ClientSecret }, TestContext.Current.CancellationToken);
        _workspace.Variables["PULUMI_NODEJS_TRANSPILE_ONLY"] = "true";
        _workspace.Variables["CONNECTORS_BASE_URL"] = _platform.Address.ToString();
        _workspace.Variables["CONNECTORS_ACCOUNT_ID"] = Account;
        _workspace.Variables["CONNECTORS_CLIENT_ID"] = "client";
        _workspace.Variables["CONNECTORS_CLIENT_SECRET"] = ClientSecret;
    }

    public async ValueTask DisposeAsync()
    {
        await _workspace.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task Preview_NoCredentials_NamesEveryMissingSettingAndHowToSetIt()
    {
        _workspace.Variables["CONNECTORS_CLIENT_ID"] = string.Empty;
        _workspace.Variables["CONNECTORS_CLIENT_SECRET"] = string.Empty;

        var output = await FailAsync(ConnectorProgram(Connector), "preview");

        Assert.Contains("Missing settings: connectors:clientId, connectors:clientSecret.", output, StringComparison.Ordinal);
        Assert.Contains("`pulumi config set --secret connectors:clientSecret` or CONNECTORS_CLIENT_SECRET", output, StringComparison.Ordinal);
        Assert.DoesNotContain("pulumi config set connectors:clientSecret", output, StringComparison.Ordinal);
        Assert.DoesNotContain("connectors:baseUrl", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_UnknownFields_NamesThemWithSuggestionsAndWithoutValues()
    {
        await _platform.Admin.AddAsync(Account, Connector, Token);

        var output = await FailAsync(
            $$"""
            new connectors.ConnectorConfiguration("ttd", {
                connectorId: "{{Connector}}",
                config: { advertiserID: "value-of-config" },
                secretConfig: { advertiserSecretkey: pulumi.secret("{{FieldSecret}}") },
            });
            """,
            "preview");

        Assert.Contains("'advertiserID' is not a field of the connector; did you mean 'advertiserId'?", output, StringComparison.Ordinal);
        Assert.Contains("'advertiserSecretkey' is not a field of the connector; did you mean 'advertiserSecretKey'?", output, StringComparison.Ordinal);
        Assert.DoesNotContain("value-of-config", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_ConnectorNotInTheCatalog_FailsWithItsId()
    {
        var output = await FailAsync(ConnectorProgram("ffffffffffffffff"), "preview");

        Assert.Contains("Connector 'ffffffffffffffff' is not in the catalog", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ConnectorNotAdded_FailsWithAdvice()
    {
        var output = await FailAsync(
            $$"""new connectors.ConnectorConfiguration("ttd", { connectorId: "{{Connector}}", config: { advertiserId: "1" } });""",
            "up",
            "--yes",
            "--skip-preview");

        Assert.Contains($"Could not configure connector '{Connector}', because it is not added", output, StringComparison.Ordinal);
        Assert.Contains("connectorId: connector.connectorId", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ConnectionRefused_FailsWithAdvice()
    {
        _workspace.Variables["CONNECTORS_BASE_URL"] = "http://127.0.0.1:9";

        var output = await FailAsync(WithoutRetries(), "up", "--yes", "--skip-preview");

        Assert.Contains("the connection was refused", output, StringComparison.Ordinal);
        Assert.Contains("Check host and port of connectors:baseUrl", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>Welcome</html>", "text/html", "is not a JSON object (text/html)")]
    [InlineData("""{"statusCode":200,"statusMessage":"fine"}""", "application/json", "without 'response'")]
    [InlineData("42", "application/json", "is not a JSON object")]
    public async Task Up_ServerIsNotTheApi_FailsWithTheReason(string body, string contentType, string expected)
    {
        await using var other = await CannedServer.StartAsync(body, contentType, Token);
        _workspace.Variables["CONNECTORS_BASE_URL"] = other.Address.ToString();
        _workspace.Variables["CONNECTORS_ACCESS_TOKEN"] = "canary-token";
        _workspace.Variables["CONNECTORS_CLIENT_ID"] = string.Empty;
        _workspace.Variables["CONNECTORS_CLIENT_SECRET"] = string.Empty;

        var output = await FailAsync(WithoutRetries(), "up", "--yes", "--skip-preview");

        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_SeveralProviders_EachUsesItsOwnSettings()
    {
        const string Other = "da85fa0834e1bb11";
        await WriteAsync(
            $$"""
            const theirs = new connectors.Provider("theirs", { accountId: "{{Other}}" });
            new connectors.Connector("ours", { connectorId: "{{Connector}}" });
            new connectors.Connector("theirs", { connectorId: "{{Connector}}" }, { provider: theirs });
            """);

        await SucceedAsync("up", "--yes", "--skip-preview");
        Assert.Equal([Connector], await _platform.Admin.AddedAsync(Account, Token));
        Assert.Equal([Connector], await _platform.Admin.AddedAsync(Other, Token));
        await SucceedAsync("refresh", "--yes", "--skip-preview", "--expect-no-changes");
        await SucceedAsync("destroy", "--yes", "--skip-preview");

        Assert.Empty(await _platform.Admin.AddedAsync(Other, Token));
    }

    [Fact]
    public async Task Refresh_EnvironmentOfAnotherPlatform_SendsNothingToEither()
    {
        await using var other = await EmulatorApp.StartAsync(new EmulatorOptions { ClientId = "other", ClientSecret = "canary-of-the-other" }, Token);
        await WriteAsync(
            $$"""
            const theirs = new connectors.Provider("theirs", { baseUrl: "{{_platform.Address}}", clientId: "client" });
            new connectors.Connector("theirs", { connectorId: "{{Connector}}" }, { provider: theirs });
            """);
        await SucceedAsync("up", "--yes", "--skip-preview");
        await _platform.Admin.ClearRequestsAsync(Token);
        _workspace.Variables["CONNECTORS_BASE_URL"] = other.Address.ToString();
        _workspace.Variables["CONNECTORS_CLIENT_ID"] = "other";
        _workspace.Variables["CONNECTORS_CLIENT_SECRET"] = "canary-of-the-other";

        var refresh = await _workspace.RunAsync(["refresh", "--yes", "--skip-preview", "--stack", "dev"], Token);

        Assert.Equal(1, refresh.ExitCode);
        Assert.Contains("The client secret in CONNECTORS_CLIENT_SECRET is not used", refresh.Output, StringComparison.Ordinal);
        Assert.Empty(await _platform.Admin.RequestsAsync(Token));
        Assert.Empty(await other.Admin.RequestsAsync(Token));
    }

    [Fact]
    public async Task Up_ExplicitProvider_StoresNothingOfTheEnvironment()
    {
        await WriteAsync(
            $$"""
            const provider = new connectors.Provider("empty", {});
            new connectors.Connector("ttd", { connectorId: "{{Connector}}" }, { provider });
            """);

        await SucceedAsync("up", "--yes", "--skip-preview");
        var state = await _workspace.RunAsync(["stack", "export", "--stack", "dev"], Token);

        Assert.DoesNotContain(_platform.Address.Authority, state.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("clientId", state.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Destroy_RemoveAdoptedSetLater_RemovesTheConnectorWithoutAnUpdate()
    {
        await _platform.Admin.AddAsync(Account, Connector, Token);
        await WriteAsync($$"""new connectors.Connector("ttd", { connectorId: "{{Connector}}", adoptExisting: true });""");
        await SucceedAsync("up", "--yes", "--skip-preview");
        await WriteAsync($$"""new connectors.Connector("ttd", { connectorId: "{{Connector}}", adoptExisting: true, removeAdopted: true });""");

        await SucceedAsync("up", "--yes", "--skip-preview", "--expect-no-changes");
        await SucceedAsync("destroy", "--yes", "--skip-preview");

        Assert.Empty(await _platform.Admin.AddedAsync(Account, Token));
    }

    [Fact]
    public async Task Refresh_CredentialsInTheEnvironment_AreReadEachTimeAndNotStored()
    {
        await WriteAsync(ConnectorProgram(Connector));
        await SucceedAsync("up", "--yes", "--skip-preview");
        _workspace.SearchFiles([ClientSecret]);
        Assert.Empty(_workspace.Canaries.Leaks);

        _workspace.Variables["CONNECTORS_CLIENT_SECRET"] = "canary-rotated-away";
        var failed = await _workspace.RunAsync(["refresh", "--yes", "--skip-preview", "--stack", "dev"], Token);
        Assert.Contains("Check the credentials (connectors:clientId and connectors:clientSecret", failed.Output, StringComparison.Ordinal);
        _workspace.Variables["CONNECTORS_CLIENT_SECRET"] = ClientSecret;

        await SucceedAsync("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    }

    private async Task SucceedAsync(params string[] arguments)
    {
        var result = await _workspace.RunAsync([.. arguments, "--stack", "dev"], Token);

        Assert.True(result.ExitCode == 0, result.Output);
    }

    private static string ConnectorProgram(string connectorId) => $$"""new connectors.Connector("ttd", { connectorId: "{{connectorId}}" });""";

    private static string WithoutRetries() =>
        $$"""
        const provider = new connectors.Provider("once", { maxRetries: 0 });
        new connectors.Connector("ttd", { connectorId: "{{Connector}}" }, { provider });
        """;

    // Every failure has exit code 1, no stack trace and no secret.
    private async Task<string> FailAsync(string program, params string[] arguments)
    {
        await WriteAsync(program);
        var result = await _workspace.RunAsync([.. arguments, "--stack", "dev"], Token);

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Output, StringComparison.Ordinal);
        return result.Output;
    }

    private Task WriteAsync(string program) =>
        _workspace.WriteProgramAsync(
            $"""
            import * as connectors from "@madconnect/connectors";
            import * as pulumi from "@pulumi/pulumi";
            pulumi.log.debug("used");
            {program}
            """,
            Token);
}
