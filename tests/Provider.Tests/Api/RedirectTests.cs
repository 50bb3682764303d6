using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>A redirect is not followed: nothing reaches the other host, and nothing counts as done.</summary>
public sealed class RedirectTests
{
    private const string List = $$"""{ "response": [{ "connectorId": "{{TestCatalogue.Store}}", "srcConnections": 0, "destConnections": 0, "name": "Store" }] }""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Call_RedirectToAnotherHost_SendsNothingThere(int status)
    {
        var received = 0;
        await using var other = await StubApi.StartAllAsync(context =>
        {
            received++;
            return context.Response.WriteAsync("""{ "accessToken": "t", "response": {} }""", Cancellation);
        });
        var redirected = new ConcurrentBag<string>();
        await using var api = await StubApi.StartAllAsync(context => RespondAsync(context, status, other.Address, redirected));
        var client = TestClient.Create(api.Address, maxRetries: 4);

        var failures = new List<ApiException> { await client.AssertFailsAsync() };
        failures.Add(await client.AssertFailsAsync());
        failures.Add(await Assert.ThrowsAsync<ApiException>(() => client.AddAsync("a", ["c"], Cancellation)));
        failures.Add(await Assert.ThrowsAsync<ApiException>(() => client.RemoveAsync("a", ["c"], Cancellation)));
        var write = new ConfigurationWrite(null, null, null, new Dictionary<string, JToken> { ["apiKey"] = "canary" });
        failures.Add(await Assert.ThrowsAsync<ApiException>(() => client.ConfigureAsync("a", "c", write, Cancellation)));

        Assert.Equal(0, received);
        Assert.Equal(5, redirected.Count);
        Assert.All(failures, failure => Assert.Equal((ApiFailure.Redirected, status, false), (failure.Failure, failure.Status, failure.OutcomeUnknown)));
        var origin = other.Address.GetLeftPart(UriPartial.Authority);
        Assert.All(failures, failure => Assert.EndsWith($"returned {status}: it redirects to {origin}", failure.Text.Text(), StringComparison.Ordinal));
        Assert.All(failures, failure => Assert.Contains("connectors:baseUrl", FailureTable.Describe(failure).Advice.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delete_RedirectOfTheRemove_FailsAndKeepsTheResource()
    {
        await using var api = await StartWithRedirectOfAsync("DELETE", "/es/v2/connectors/added");
        await using var fixture = await StartAsync(api);
        var connector = fixture.Connector();
        await connector.ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}");

        var failure = await Assert.ThrowsAsync<RpcException>(connector.DeleteAsync);

        Assert.Contains("redirects to another path of the same host", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("connectors:routes", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_RedirectOfTheSave_KeepsNothing()
    {
        await using var api = await StartWithRedirectOfAsync("POST", "https://user:canary@www.example.test/canary?canary#canary");
        await using var fixture = await StartAsync(api);
        var configuration = fixture.Configuration();

        var failure = await Assert.ThrowsAsync<RpcException>(() => configuration.CreateAsync(Of(
            ("connectorId", String(TestCatalogue.Store)), ("accountId", String(ProviderFixture.Account)), ("config", Of(("account", String("acme")))))));

        Assert.Empty(configuration.Id);
        Assert.Contains("it redirects to https://www.example.test.", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_Redirect_Fails()
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (302, "https://login.example.test/");
            return Task.CompletedTask;
        });

        var run = await DoctorRun.OfAsync(api.Address, "--json");

        Assert.Equal("works fails notTried fails notTried notTried", run.Verdicts);
        Assert.Equal((1, "302: redirected"), (run.ExitCode, run.Text("list", "cameBack")));
    }

    private static Task RespondAsync(HttpContext context, int status, Uri target, ConcurrentBag<string> redirected)
    {
        var isToken = context.Request.Path.Value?.EndsWith("client-token", StringComparison.Ordinal) == true;
        if (isToken && !redirected.IsEmpty)
            return context.Response.WriteAsync("""{ "accessToken": "t", "expiry": 3600 }""", Cancellation);
        redirected.Add(context.Request.Method);
        (context.Response.StatusCode, context.Response.Headers.Location) = (status, $"{target}path/canary?secret=canary");
        return Task.CompletedTask;
    }

    private static Task<StubApi> StartWithRedirectOfAsync(string method, string location) =>
        StubApi.StartAsync(context =>
        {
            if (context.Request.Method == method)
            {
                (context.Response.StatusCode, context.Response.Headers.Location) = (303, location);
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(
                context.Request.Path.Value!.EndsWith("/config", StringComparison.Ordinal)
                    ? """{ "response": { "configured": false, "secretConfig": [{ "configurationId": "1", "configuration": [{ "id": "account", "type": "Text" }] }] } }"""
                    : List,
                Cancellation);
        });

    private static async Task<ProviderFixture> StartAsync(StubApi api) =>
        await ProviderFixture.StartAsync(settings: ("baseUrl", PropertyValue.Of(api.Address.GetLeftPart(UriPartial.Authority))));
}
