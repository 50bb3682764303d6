using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>Runs the doctor against the emulator, with endpoints at the default or other routes.</summary>
public sealed class DoctorRunTests
{
    private const string AllWork = "works works works works works works";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AllEndpointsWork_ExitsWithZeroAndOnlyReads()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(AllWork, run.Verdicts);
        Assert.True((bool?)run.Json["readsWork"]);
        Assert.Equal("a token, valid for 24 hours", run.Text("token", "cameBack"));
        Assert.Equal("3 connectors in the catalog", run.Text("list", "cameBack"));
        Assert.Equal("1 connector added to the sub-account", run.Text("listAdded", "cameBack"));
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
    public async Task Run_EndpointMoved_SuggestsTheWorkingRoute(string endpoint, string path, string route)
    {
        await using var emulator = await StartAsync((endpoint, $"GET {path}"));

        var broken = await DoctorRun.OfAsync(emulator.Address, "--json");
        var text = await DoctorRun.OfAsync(emulator.Address);
        var fixedRun = await DoctorRun.OfAsync(emulator.Address, "--json", "--route", $"{endpoint}={route}");

        Assert.Equal(1, broken.ExitCode);
        Assert.Equal("wrongPath", broken.Text(endpoint, "verdict"));
        Assert.Equal(route, broken.Text(endpoint, "route"));
        Assert.Equal($"pulumi config set --path 'connectors:routes.{endpoint}' '{route}'", broken.Text(endpoint, "command"));
        Assert.Equal(5, broken.Verdicts.Split(' ').Count(verdict => verdict == "works"));
        Assert.Contains($"\n  {broken.Text(endpoint, "command")}\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(0, fixedRun.ExitCode);
        Assert.Equal(AllWork, fixedRun.Verdicts);
    }

    [Fact]
    public async Task Run_ConfiguredRouteWrong_SuggestsTheDefault()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json", "--route=listAdded=GET /es/v2/elsewhere");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("GET /es/v2/elsewhere", run.Text("listAdded", "asked"));
        Assert.Equal("GET /es/v2/connectors/added", run.Text("listAdded", "route"));
    }

    [Fact]
    public async Task Run_ReadMoved_WarnsThatItsWriteMayHaveMoved()
    {
        await using var emulator = await StartAsync(("getConfiguration", "GET /es/v2/connectors/{connectorId}/configuration"));

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Contains("getConfiguration is served at another path", run.Text("configure", "advice"), StringComparison.Ordinal);
        Assert.Empty(run.Text("add", "advice"));
        Assert.Empty(run.Text("configure", "route"));
    }

    [Fact]
    public async Task Run_NoConnectorAdded_SkipsTheConfigurationAndExitsWithZero()
    {
        await using var emulator = await EmulatorApp.StartAsync(new EmulatorOptions { Catalogue = TestCatalogue.Json }, Cancellation);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("works works works works works notTried", run.Verdicts);
        Assert.Contains("has no connector: add one", run.Text("getConfiguration", "cameBack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EmptyCatalogue_SkipsProbesThatNeedAConnector()
    {
        var options = new EmulatorOptions { Catalogue = new JObject { ["connectors"] = new JArray() } };
        await using var emulator = await EmulatorApp.StartAsync(options, Cancellation);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("works works notTried works notTried notTried", run.Verdicts);
        Assert.Contains("set --connector", run.Text("get", "cameBack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ConnectorNotAdded_DoesNotReportAWrongPath()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json", "--connector", TestCatalogue.Plain);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("works works works works works notTried", run.Verdicts);
        Assert.Contains($"{TestCatalogue.Plain} is not added", run.Text("getConfiguration", "cameBack"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_UnknownConnector_QuestionsTheConnectorBeforeThePath()
    {
        await using var emulator = await StartAsync();

        var run = await DoctorRun.OfAsync(emulator.Address, "--json", "--connector", TestCatalogue.Unknown);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"Connector {TestCatalogue.Unknown} is in no list", run.Text("get", "advice"), StringComparison.Ordinal);
        Assert.Empty(run.Text("get", "route"));
    }

    [Fact]
    public async Task Run_WrongCredentials_ReportsThemAndStops()
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
    public async Task Run_ForbiddenAccount_ReportsItAndProbesNoOtherPath()
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
    public async Task Run_EnvironmentTokenRejected_ReportsTheVariableAndRequestsNoToken()
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
    public async Task Run_TextOutput_FitsInOneHundredColumns()
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
