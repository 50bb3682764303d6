using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>Command line of the doctor, before it sends a request.</summary>
public sealed class UsageTests
{
    private static readonly Uri UnusedAddress = new("http://127.0.0.1:9");

    [Fact]
    public async Task Run_NothingSet_ReportsAllMissingSettingsInOneLine()
    {
        var run = await DoctorRun.OfAsync(new Dictionary<string, string>(), TimeProvider.System);

        AssertWrongUsage(run, "--base-url or CONNECTORS_BASE_URL; --account or CONNECTORS_ACCOUNT_ID; --client-id or CONNECTORS_CLIENT_ID; CONNECTORS_CLIENT_SECRET");
    }

    [Fact]
    public async Task Run_AccountMissing_ReportsIt()
    {
        var environment = new Dictionary<string, string> { ["CONNECTORS_ACCESS_TOKEN"] = "token-of-mine" };

        var run = await DoctorRun.OfAsync(environment, TimeProvider.System, "--base-url", UnusedAddress.AbsoluteUri);

        AssertWrongUsage(run, "Settings are missing: --account or CONNECTORS_ACCOUNT_ID.\n");
    }

    [Fact]
    public async Task Run_AddressOtherThanThatOfTheEnvironment_SendsNoSecretOfTheEnvironment()
    {
        var run = await DoctorRun.OfAsync(UnusedAddress, "--base-url", "http://127.0.0.1:10");

        AssertWrongUsage(run, "connectors:baseUrl is 'http://127.0.0.1:10/', but CONNECTORS_BASE_URL is 'http://127.0.0.1:9/'");
    }

    [Theory]
    [InlineData("--client-secret=flag-canary")]
    [InlineData("--client-secret", "flag-canary")]
    [InlineData("--access-token", "flag-canary")]
    [InlineData("--password=flag-canary")]
    public async Task Run_SecretAsFlag_IsRejectedWithReason(params string[] flags)
    {
        var run = await DoctorRun.OfAsync(UnusedAddress, flags);

        AssertWrongUsage(run, "every user of this machine can read command lines");
        Assert.DoesNotContain("canary", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-sflag-canary")]
    [InlineData("--flag-canary")]
    [InlineData("--flag-canary=other-canary")]
    [InlineData("-\u001b[31mflag-canary")]
    [InlineData("flag-canary")]
    public async Task Run_UnknownArgument_IsNotRepeated(string argument)
    {
        var run = await DoctorRun.OfAsync(UnusedAddress, argument);

        AssertWrongUsage(run, "Run --help for the list.");
        Assert.DoesNotContain("canary", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Errors);
    }

    [Theory]
    [InlineData("There is no such flag; did you mean '--base-url'?", "--base-ulr=x")]
    [InlineData("--account needs a value", "--account", "--json")]
    [InlineData("--account needs a value", "--account=")]
    [InlineData("--account needs a value", "--json", "--account")]
    [InlineData("--account is given twice", "--account", "a", "--account", "b")]
    [InlineData("--route needs a value", "--route", "listAdded=GET /x", "--route")]
    [InlineData("Every argument must be a flag", "stray")]
    [InlineData("--route must be", "--route", "listAdded")]
    [InlineData("did you mean 'listAdded'?", "--route", "listAded=GET /x")]
    [InlineData("{connectorId}", "--route", "get=GET /x")]
    [InlineData("must start with https://", "--base-url", "http://api.example.com")]
    [InlineData("accountId must not contain", "--account", "a/b")]
    [InlineData("--connector must not contain", "--connector", "a b")]
    public async Task Run_WrongUsage_ReportsItInOneLine(string message, params string[] flags)
    {
        var run = await DoctorRun.OfAsync(UnusedAddress, flags);

        AssertWrongUsage(run, message);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Run_Help_PrintsUsageInOneHundredColumns(string flag)
    {
        var run = await DoctorRun.OfAsync(new Dictionary<string, string>(), TimeProvider.System, flag);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Exit code: 0", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData(EndpointNames.List)]
    [InlineData(EndpointNames.ListAdded)]
    [InlineData(EndpointNames.ListSupported)]
    [InlineData(EndpointNames.GetConfiguration)]
    public void CandidateRoutes_InferredRead_AreAcceptedByTheRoutesSetting(string endpoint)
    {
        var routes = CandidateRoutes.For(Endpoint.Named(endpoint)).ToList();

        Assert.True(routes.Count > 3);
        Assert.Equal(routes.Count, routes.Distinct().Count());
        Assert.All(routes, route =>
        {
            var reader = new SettingsReader(PropertyMaps.Of(("routes", PropertyMaps.Map((endpoint, route.ToString())))));
            Assert.Equal(route, RoutesSetting.Read(reader)[endpoint]);
        });
    }

    private static void AssertWrongUsage(DoctorRun run, string message)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Equal(run.Errors.Length - 1, run.Errors.IndexOf('\n', StringComparison.Ordinal));
    }
}
