using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Tests.Doctor;

/// <summary>The doctor and an API that is served, here or there.</summary>
public sealed class ExaminationTests
{
    private const string AllWork = "works works works works works works";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_EverythingInItsPlace_EndsWithZeroAndHasOnlyRead()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(AllWork, run.Verdicts);
        Assert.True((bool?)run.Json["readsWork"]);
        Assert.Equal("a token, good for 24 hours", run.Text("token", "cameBack"));
        Assert.Equal("3 connectors in the catalogue", run.Text("list", "cameBack"));
        Assert.Equal("1 connector added to the account", run.Text("listAdded", "cameBack"));
        Assert.Equal("a configuration of 8 fields, 2 of them required, not complete yet", run.Text("getConfiguration", "cameBack"));
        Assert.Equal($"GET /es/v2/connectors/{TestCatalogue.Store}/config", run.Text("getConfiguration", "asked"));
        Assert.All(["add", "configure", "remove"], write => Assert.Equal("notTried", run.Text(write, "verdict")));
        Assert.Empty(run.Errors);
        var requests = await emulator.Admin.RequestsAsync(Cancellation);
        Assert.Equal("token", Assert.Single(requests, request => request.Method != "GET").Endpoint);
    }

    [Theory]
    [InlineData("list", "/es/v2/connectors/all", "GET /es/v2/connectors/all")]
    [InlineData("listAdded", "/es/v2/connectors/list/added", "GET /es/v2/connectors/list/added")]
    [InlineData("listSupported", "/es/v2/connectors/supported/{connectorId}", "GET /es/v2/connectors/supported/{connectorId}")]
    [InlineData("getConfiguration", "/es/v2/connectors/config", "GET /es/v2/connectors/config?connectorId={connectorId}")]
    public async Task Run_EndpointElsewhere_ProposesTheRouteThatMakesItWork(string endpoint, string path, string route)
    {
        await using var emulator = await StartAsync((endpoint, $"GET {path}"));

        var ill = await DoctorRun.OfAsync(emulator.Address, "--json");
        var text = await DoctorRun.OfAsync(emulator.Address);
        var cured = await DoctorRun.OfAsync(emulator.Address, "--json", "--route", $"{endpoint}={route}");

        Assert.Equal(1, ill.ExitCode);
        Assert.Equal("wrongPath", ill.Text(endpoint, "verdict"));
        Assert.Equal(route, ill.Text(endpoint, "route"));
        Assert.Equal($"pulumi config set --path 'connectors:routes.{endpoint}' '{route}'", ill.Text(endpoint, "command"));
        Assert.Equal(5, ill.Verdicts.Split(' ').Count(verdict => verdict == "works"));
        Assert.Contains($"\n  {ill.Text(endpoint, "command")}\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(0, cured.ExitCode);
        Assert.Equal(AllWork, cured.Verdicts);
    }

    [Fact]
    public async Task Run_RouteOfTheSettingsWrong_ProposesTheBuiltInOne()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json", "--route=listAdded=GET /es/v2/elsewhere");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("GET /es/v2/elsewhere", run.Text("listAdded", "asked"));
        Assert.Equal("GET /es/v2/connectors/added", run.Text("listAdded", "route"));
    }

    [Fact]
    public async Task Run_ReadElsewhere_SaysThatItsWriteProbablyIsToo()
    {
        await using var emulator = await StartAsync(("getConfiguration", "GET /es/v2/connectors/{connectorId}/configuration"));

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Contains("getConfiguration is elsewhere", run.Text("configure", "advice"), StringComparison.Ordinal);
        Assert.Empty(run.Text("add", "advice"));
        Assert.Empty(run.Text("configure", "route"));
    }

    [Fact]
    public async Task Run_AccountHasNothingAdded_LeavesTheConfigurationOutAndEndsWithZero()
    {
        await using var emulator = await EmulatorApp.StartAsync(new EmulatorOptions { Catalogue = TestCatalogue.Json }, Cancellation);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("works works works works works notTried", run.Verdicts);
        Assert.Contains("has no connector: add one", run.Text("getConfiguration", "cameBack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EmptyCatalogue_LeavesOutWhatNeedsAConnectorAndEndsWithZero()
    {
        var options = new EmulatorOptions { Catalogue = new JObject { ["connectors"] = new JArray() } };
        await using var emulator = await EmulatorApp.StartAsync(options, Cancellation);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("works works notTried works notTried notTried", run.Verdicts);
        Assert.Contains("name one with --connector", run.Text("get", "cameBack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ConnectorNotAdded_DoesNotTakeItForAWrongPath()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json", "--connector", TestCatalogue.Plain);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("works works works works works notTried", run.Verdicts);
        Assert.Contains($"{TestCatalogue.Plain} is not added", run.Text("getConfiguration", "cameBack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ConnectorInNoList_DoubtsTheConnectorBeforeThePath()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json", "--connector", TestCatalogue.Unknown);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"connector {TestCatalogue.Unknown} is in no list", run.Text("get", "advice"), StringComparison.Ordinal);
        Assert.Empty(run.Text("get", "route"));
    }

    [Fact]
    public async Task Run_WrongCredentials_SaysSoAndAsksNothingElse()
    {
        await using var emulator = await EmulatorApp.StartAsync(new EmulatorOptions { ClientSecret = "another-secret" }, Cancellation);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("fails notTried notTried notTried notTried notTried", run.Verdicts);
        Assert.StartsWith("401", run.Text("token", "cameBack"), StringComparison.Ordinal);
        Assert.Contains("CONNECTORS_CLIENT_SECRET", run.Text("token", "advice"), StringComparison.Ordinal);
        Assert.Single(await emulator.Admin.RequestsAsync(Cancellation));
    }

    [Fact]
    public async Task Run_AccountOfSomebodyElse_NamesItAndLooksForNoOtherPath()
    {
        await using var emulator = await EmulatorApp.StartAsync(new EmulatorOptions { Accounts = ["da85fa0834e1bb11"] }, Cancellation);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("works fails notTried fails notTried notTried", run.Verdicts);
        Assert.Equal("403: not allowed", run.Text("listAdded", "cameBack"));
        Assert.Contains(ProviderFixture.Account, run.Text("listAdded", "advice"), StringComparison.Ordinal);
        Assert.Equal(["token", "list", "listAdded"], (await emulator.Admin.RequestsAsync(Cancellation)).Select(request => request.Endpoint));
    }

    [Fact]
    public async Task Run_TokenOfTheEnvironmentRefused_NamesTheVariableAndAsksForNoOther()
    {
        await using var emulator = await StartAsync();
        var environment = new Dictionary<string, string>
        {
            ["CONNECTORS_ACCESS_TOKEN"] = "stale-token-canary",
            ["CONNECTORS_ACCOUNT_ID"] = ProviderFixture.Account,
        };

        var run = await DoctorRun.OfAsync(environment, TimeProvider.System, "--json", "--base-url", emulator.Address.AbsoluteUri);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("notTried fails notTried fails notTried notTried", run.Verdicts);
        Assert.Contains("CONNECTORS_ACCESS_TOKEN", run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.DoesNotContain(await emulator.Admin.RequestsAsync(Cancellation), request => request.Endpoint == "token");
    }

    [Fact]
    public async Task Run_AsText_FitsIntoAHundredColumns()
    {
        await using var emulator = await StartAsync(("getConfiguration", "GET /es/v2/moved/{connectorId}"), ("listAdded", "GET /es/v2/connector/added"));

        var run = await DoctorRun.OfAsync(emulator.Address);

        Assert.Equal(1, run.ExitCode);
        Assert.All(run.Output.Split('\n').Where(line => !line.StartsWith("  pulumi", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains("wrong path  listAdded         GET /es/v2/connectors/added\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nNot every read works: see listAdded, getConfiguration.\n", run.Output, StringComparison.Ordinal);
    }

    private static async Task<EmulatorApp> StartAsync(params (string Endpoint, string Address)[] routes)
    {
        var options = new EmulatorOptions { Catalogue = TestCatalogue.Json, Routes = routes.ToDictionary(route => route.Endpoint, route => route.Address) };
        var emulator = await EmulatorApp.StartAsync(options, Cancellation);
        await emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        return emulator;
    }
}
