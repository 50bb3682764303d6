using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Provider.Tests.Api.Network;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Values;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>Runs the doctor against APIs that fail and servers that are not the API.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Run_ConnectionRefused_ReportsIt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();

        var run = await DoctorRun.OfAsync(address, "--json");

        AssertTokenFails(run, "connection was refused", "host and port");
    }

    [Fact]
    public async Task Run_UnknownHost_ReportsIt()
    {
        var run = await DoctorRun.OfAsync(new Uri("https://connectors.invalid"), "--json");

        AssertTokenFails(run, "does not resolve", "connectors.invalid");
    }

    [Fact]
    public async Task Run_UntrustedCertificate_ReportsIt()
    {
        await using var api = await StubApi.StartAllAsync(_ => Task.CompletedTask, TestCertificates.Create("127.0.0.1"));

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        AssertTokenFails(run, "certificate of the host is not trusted", "SSL_CERT_FILE");
    }

    [Theory]
    [InlineData(200, "<html>Please sign in</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(404, "<html>Not found</html>")]
    [InlineData(405, "")]
    public async Task Run_NotTheApi_QuestionsTheBaseAddress(int status, string body)
    {
        await using var api = await StubApi.StartAsync(status, body);

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("wrongPath notTried notTried notTried notTried notTried", run.Verdicts);
        Assert.DoesNotContain("sign in", run.Output, StringComparison.Ordinal);
        Assert.Contains("base address", run.Text("token", "advice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoResponseInTime_ReportsIt()
    {
        var time = new FakeTimeProvider();
        await using var api = await StubApi.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var run = DoctorRun.OfAsync(api.Address, time, "--json");
        await Wait.UntilAsync(() => run.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal("works fails notTried fails notTried notTried", (await run).Verdicts);
        Assert.Equal("no response: the request timed out", (await run).Text("list", "cameBack"));
        Assert.Contains("proxy", (await run).Text("list", "advice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "Wait", "3600", "requested a wait until")]
    [InlineData(503, "later", null, "503")]
    [InlineData(401, "ask MadConnect", null, "401")]
    [InlineData(422, "Tell MadConnect", null, "422")]
    public async Task Run_FailureUnrelatedToPath_ProbesNoOtherPath(int status, string advice, string? retryAfter, string reason)
    {
        var paths = new List<string>();
        await using var api = await StubApi.StartAsync(context =>
        {
            paths.Add(context.Request.Path);
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("works fails notTried fails notTried notTried", run.Verdicts);
        Assert.Contains(reason, run.Text("list", "cameBack"), StringComparison.Ordinal);
        Assert.Contains(advice, run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.All(paths, path => Assert.True(path is "/es/v2/connectors" or "/es/v2/connectors/added", path));
    }

    [Fact]
    public async Task Run_NoPathWorks_ReportsHowManyWereTried()
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

        var run = await DoctorRun.OfAsync(api.Address, "--json", "--connector", TestCatalogue.Store);

        Assert.Equal("works wrongPath wrongPath wrongPath wrongPath wrongPath", run.Verdicts);
        Assert.Contains("None of 3 candidate routes", run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.Contains("may not be added", run.Text("getConfiguration", "advice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ThrottledWhileProbing_StopsProbing()
    {
        var requests = 0;
        await using var api = await StubApi.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value is "/es/v2/connectors" or "/es/v2/connectors/added" ? 404 : 429;
            requests++;
            return Task.CompletedTask;
        });

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Contains("given up (429", run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.Equal(4, requests);
    }

    [Fact]
    public async Task Run_ResponseIsNotAConfiguration_IsAWrongPath()
    {
        await using var api = await StubApi.StartAsync(context => context.Response.WriteAsync(
            context.Request.Path.Value!.EndsWith(TestCatalogue.Store, StringComparison.Ordinal) || context.Request.Path.Value.EndsWith("config", StringComparison.Ordinal)
                ? $$"""{ "statusCode": 0, "response": { "connectorId": "{{TestCatalogue.Store}}", "name": "Store" } }"""
                : $$"""{ "statusCode": 0, "response": [{ "connectorId": "{{TestCatalogue.Store}}", "name": "Store" }] }"""));

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Equal("works works works works works wrongPath", run.Verdicts);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData()]
    public async Task Run_ApiEchoesSecrets_PrintsNone(params string[] flags)
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            var echo = $"{context.Request.Headers.Authorization} {DoctorRun.ClientSecret}";
            context.Response.StatusCode = context.Request.Path.Value!.EndsWith("added", StringComparison.Ordinal) ? 403 : 200;
            return context.Response.WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{ "statusCode": 0, "statusMessage": "{{echo}}", "response": [{ "connectorId": "{{DoctorRun.Token}}", "name": "{{echo}}" }] }"""));
        });

        var run = await DoctorRun.OfAsync(api.Address, flags);

        Assert.Contains(SecretRegistryTests.Withheld, run.Output, StringComparison.Ordinal);
    }

    private static void AssertTokenFails(DoctorRun run, string reason, string advice)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("fails notTried notTried notTried notTried notTried", run.Verdicts);
        Assert.Contains(reason, run.Text("token", "cameBack"), StringComparison.Ordinal);
        Assert.Contains(advice, run.Text("token", "advice"), StringComparison.Ordinal);
    }
}
