using Pulumi.Connectors.Api;
using Pulumi.Connectors.Configuration;

namespace Pulumi.Connectors.Tests.Doctor;

/// <summary>What the doctor is told, and how it answers before it asks anybody.</summary>
public sealed class UsageTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Fact]
    public async Task Run_NothingSet_NamesEverythingThatIsMissingInOneLine()
    {
        var run = await DoctorRun.OfAsync(new Dictionary<string, string>(), TimeProvider.System);

        AssertRefused(run, "--base-url or CONNECTORS_BASE_URL; --account or CONNECTORS_ACCOUNT_ID; --client-id or CONNECTORS_CLIENT_ID; CONNECTORS_CLIENT_SECRET");
    }

    [Fact]
    public async Task Run_OnlyTheAccountMissing_NamesIt()
    {
        var environment = new Dictionary<string, string> { ["CONNECTORS_ACCESS_TOKEN"] = "token-of-mine" };

        var run = await DoctorRun.OfAsync(environment, TimeProvider.System, "--base-url", Nowhere.AbsoluteUri);

        AssertRefused(run, "settings are missing: --account or CONNECTORS_ACCOUNT_ID\n");
    }

    [Theory]
    [InlineData("--client-secret=flag-canary")]
    [InlineData("--client-secret", "flag-canary")]
    [InlineData("--access-token", "flag-canary")]
    [InlineData("--password=flag-canary")]
    public async Task Run_SecretAsAFlag_IsRefusedWithTheReason(params string[] flags)
    {
        var run = await DoctorRun.OfAsync(Nowhere, flags);

        AssertRefused(run, "everybody on this machine can read command lines");
        Assert.DoesNotContain("canary", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no flag --base-ulr; did you mean '--base-url'?", "--base-ulr=x")]
    [InlineData("--account needs a value", "--account", "--json")]
    [InlineData("--account needs a value", "--account=")]
    [InlineData("every argument has to be a flag", "stray")]
    [InlineData("--route takes", "--route", "listAdded")]
    [InlineData("did you mean 'listAdded'?", "--route", "listAded=GET /x")]
    [InlineData("{connectorId}", "--route", "get=GET /x")]
    [InlineData("has to start with https://", "--base-url", "http://api.example.com")]
    [InlineData("accountId cannot be an id", "--account", "a/b")]
    [InlineData("--connector cannot be an id", "--connector", "a b")]
    public async Task Run_WrongUsage_SaysSoInOneLine(string words, params string[] flags)
    {
        var run = await DoctorRun.OfAsync(Nowhere, flags);

        AssertRefused(run, words);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Run_Help_PrintsTheUsageIntoAHundredColumns(string flag)
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
    public void PlausibleRoutes_OfAnInferredRead_AreAcceptedByTheRoutesSetting(string endpoint)
    {
        var routes = PlausibleRoutes.For(Endpoint.Named(endpoint)).ToList();

        Assert.True(routes.Count > 3);
        Assert.Equal(routes.Count, routes.Distinct().Count());
        Assert.All(routes, route =>
        {
            var reader = new SettingsReader(Props.Of(("routes", Props.Map((endpoint, route.ToString())))));
            Assert.Equal(route, RoutesSetting.Read(reader)[endpoint]);
        });
    }

    private static void AssertRefused(DoctorRun run, string words)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.Equal(run.Errors.Length - 1, run.Errors.IndexOf('\n', StringComparison.Ordinal));
    }
}
