using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Pulumi.Connectors.Tests.Doctor;

/// <summary>The doctor and what is not the API, or is not well.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Run_NothingListens_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();

        var run = await DoctorRun.OfAsync(address, "--json");

        AssertTokenFails(run, "connection refused", "host and port");
    }

    [Fact]
    public async Task Run_UnknownHost_SaysSo()
    {
        var run = await DoctorRun.OfAsync(new Uri("https://connectors.invalid"), "--json");

        AssertTokenFails(run, "does not resolve", "connectors.invalid");
    }

    [Fact]
    public async Task Run_UntrustedCertificate_SaysSo()
    {
        await using var api = await StubApi.StartUntrustedAsync();

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        AssertTokenFails(run, "certificate is not trusted", "SSL_CERT_FILE");
    }

    [Theory]
    [InlineData(200, "<html>Please sign in</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(404, "<html>Not found</html>")]
    [InlineData(405, "")]
    public async Task Run_NotTheApi_DoubtsTheBaseAddress(int status, string body)
    {
        await using var api = await StubApi.StartAsync(status, body);

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("wrongPath notTried notTried notTried notTried notTried", run.Verdicts);
        Assert.DoesNotContain("sign in", run.Output, StringComparison.Ordinal);
        Assert.Contains("base address", run.Text("token", "advice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoAnswerInTime_SaysSo()
    {
        var time = new FakeTimeProvider();
        await using var api = await StubApi.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var run = DoctorRun.OfAsync(api.Address, time, "--json");
        await Waiting.UntilAsync(() => run.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal("works fails notTried fails notTried notTried", (await run).Verdicts);
        Assert.Equal("no answer in time", (await run).Text("list", "cameBack"));
        Assert.Contains("proxy", (await run).Text("list", "advice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "wait", "3600", "asks to wait until")]
    [InlineData(503, "later", null, "503")]
    [InlineData(401, "ask MadConnect", null, "401")]
    [InlineData(422, "tell MadConnect", null, "422")]
    public async Task Run_FailureThatSaysNothingOfThePath_LooksForNoOther(int status, string advice, string? retryAfter, string words)
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
        Assert.Contains(words, run.Text("list", "cameBack"), StringComparison.Ordinal);
        Assert.Contains(advice, run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.All(paths, path => Assert.True(path is "/es/v2/connectors" or "/es/v2/connectors/added", path));
    }

    [Fact]
    public async Task Run_NoPathAnswers_SaysHowManyWereTried()
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

        var run = await DoctorRun.OfAsync(api.Address, "--json", "--connector", TestCatalogue.Store);

        Assert.Equal("works wrongPath wrongPath wrongPath wrongPath wrongPath", run.Verdicts);
        Assert.Contains("none of 3 other plausible paths", run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.Contains("may not be added", run.Text("getConfiguration", "advice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ThrottledWhileItLooksForAPath_GivesTheSearchUp()
    {
        var asked = 0;
        await using var api = await StubApi.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path.Value is "/es/v2/connectors" or "/es/v2/connectors/added" ? 404 : 429;
            asked++;
            return Task.CompletedTask;
        });

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Contains("given up (429", run.Text("list", "advice"), StringComparison.Ordinal);
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task Run_AnyObjectAnswers_IsNoConfiguration()
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
    public async Task Run_ApiThatEchoesSecrets_PrintsNone(params string[] flags)
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            var said = $"{context.Request.Headers.Authorization} {DoctorRun.ClientSecret}";
            context.Response.StatusCode = context.Request.Path.Value!.EndsWith("added", StringComparison.Ordinal) ? 403 : 200;
            return context.Response.WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{ "statusCode": 0, "statusMessage": "{{said}}", "response": [{ "connectorId": "{{DoctorRun.Token}}", "name": "{{said}}" }] }"""));
        });

        var run = await DoctorRun.OfAsync(api.Address, flags);

        Assert.Contains("/es/v2/connectors/[secret]", run.Output, StringComparison.Ordinal);
    }

    private static void AssertTokenFails(DoctorRun run, string words, string advice)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("fails notTried notTried notTried notTried notTried", run.Verdicts);
        Assert.Contains(words, run.Text("token", "cameBack"), StringComparison.Ordinal);
        Assert.Contains(advice, run.Text("token", "advice"), StringComparison.Ordinal);
    }
}
