using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>Sends single requests through all handlers and the network to real servers.</summary>
public sealed class ConnectionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "NotFound")]
    [InlineData(409, "Conflict")]
    [InlineData(500, "Unavailable")]
    [InlineData(503, "Unavailable")]
    public async Task Get_FailureStatus_ThrowsMatchingFailureWithMessage(int status, string failureName)
    {
        await using var api = await StubApi.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync("""{ "statusCode": 1, "statusMessage": "The platform's message", "response": null }""", Cancellation);
        });

        var failure = await AssertFailsAsync(api.Address);

        Assert.Equal(failureName, failure.Failure.ToString());
        Assert.Equal(status, failure.Status);
        Assert.Equal($"GET {api.Address}es/v2/connectors/c returned {status}: The platform's message", failure.Text.Text());
    }

    [Theory]
    [InlineData("<html>canary</html>")]
    [InlineData("\"canary\"")]
    [InlineData("{ \"response\": ")]
    public async Task Get_BodyIsNotAnObject_ThrowsWithoutTheBody(string body)
    {
        await using var api = await StubApi.StartAsync(context => context.Response.WriteAsync(body, Cancellation));

        var failure = await AssertFailsAsync(api.Address);

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.Contains("not a JSON object", failure.Text.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "without 'response'")]
    [InlineData(204, "without 'response'")]
    [InlineData(500, "returned 500")]
    public async Task Get_EmptyBody_ThrowsWithReason(int status, string message)
    {
        await using var api = await StubApi.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Contains(message, (await AssertFailsAsync(api.Address)).Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EmptyTokenResponse_ThrowsWithReason()
    {
        await using var api = await StubApi.StartAsync(200, string.Empty);

        var failure = await AssertFailsAsync(api.Address);

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.Contains("accessToken", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ErrorIsNotJson_ThrowsMatchingFailureWithoutTheBody()
    {
        await using var api = await StubApi.StartAsync(async context =>
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("<html>canary</html>", Cancellation);
        });

        var failure = await AssertFailsAsync(api.Address);

        Assert.Equal(ApiFailure.NotFound, failure.Failure);
        Assert.EndsWith("returned 404", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ConnectionLostInBody_ThrowsUnavailable()
    {
        await using var api = await StubApi.StartAsync(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{", Cancellation);
            await context.Response.Body.FlushAsync(Cancellation);
            context.Abort();
        });

        var failure = await AssertFailsAsync(api.Address);

        Assert.Equal(ApiFailure.Unavailable, failure.Failure);
        Assert.Contains("the connection was lost", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EndlessBody_TimesOut()
    {
        var ended = new TaskCompletionSource();
        await using var api = await StubApi.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{", Cancellation);
            await context.Response.Body.FlushAsync(Cancellation);
            await ended.Task;
        });

        var failure = await AssertFailsAsync(api.Address, TimeSpan.FromMilliseconds(300)).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        ended.SetResult();

        Assert.Equal(ApiFailure.Unavailable, failure.Failure);
        Assert.Contains("the request timed out", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ConnectionRefused_ThrowsWithReason()
    {
        Uri address;
        await using (var api = await StubApi.StartAsync(_ => Task.CompletedTask))
            address = api.Address;

        var failure = await AssertFailsAsync(address);

        Assert.Equal(ApiFailure.Unavailable, failure.Failure);
        Assert.Contains("the connection was refused", failure.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TokenRejectedOnce_RequestsNewTokenAndRetries()
    {
        var requests = 0;
        await using var api = await StubApi.StartAsync(async context =>
        {
            context.Response.StatusCode = requests++ == 0 ? 401 : 200;
            await context.Response.WriteAsync("""{ "response": { "connectorId": "c" } }""", Cancellation);
        });

        var connector = await Client(api.Address).GetConnectorAsync("c", "a", Cancellation);

        Assert.Equal("c", connector.ConnectorId);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Get_FixedTokenRejected_IsNotRetried()
    {
        var requests = 0;
        await using var api = await StubApi.StartAsync(context =>
        {
            Interlocked.Increment(ref requests);
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });

        var client = Client(api.Address, credentials: new Credentials(null, null, "token-canary"));
        var failure = await Assert.ThrowsAsync<ApiException>(() => client.GetConnectorAsync("c", "a", Cancellation));

        Assert.Equal(ApiFailure.Unauthorized, failure.Failure);
        Assert.Equal(1, requests);
        Assert.DoesNotContain("token-canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryEndpoint_RouteOverridden_UsesTheOverride()
    {
        var routes = new Dictionary<string, string>
        {
            ["token"] = "POST /x/token",
            ["get"] = "GET /x/one/{connectorId}/get",
            ["list"] = "GET /x/all",
            ["add"] = "PUT /x/add",
            ["listAdded"] = "GET /x/mine",
            ["listSupported"] = "GET /x/{connectorId}/fits",
            ["getConfiguration"] = "GET /x/{connectorId}/settings",
            ["configure"] = "PUT /x/{connectorId}/settings",
            ["remove"] = "POST /x/remove",
        };
        await using var emulator = await EmulatorApp.StartAsync(new EmulatorOptions { Catalogue = TestCatalogue.Json, Routes = routes }, Cancellation);
        var client = Client(emulator.Address, routes: routes, credentials: new Credentials("emulator-client", "emulator-secret", null));
        const string Id = TestCatalogue.Store;
        var write = new ConfigurationWrite(null, null, null, new Dictionary<string, Newtonsoft.Json.Linq.JToken> { ["account"] = "acme" });

        await client.AddAsync("a", [Id], Cancellation);
        await client.ConfigureAsync("a", Id, write, Cancellation);

        Assert.Equal("Store", (await client.GetConnectorAsync(Id, "a", Cancellation)).Name);
        Assert.Equal(3, (await client.ListAsync("a", null, Cancellation)).Length);
        Assert.Single(await client.ListAddedAsync("a", null, Cancellation));
        Assert.NotEmpty(await client.ListSupportedAsync(Id, "a", null, Cancellation));
        Assert.True((await client.GetConfigurationAsync("a", Id, Cancellation)).Exists);
        await client.RemoveAsync("a", [Id], Cancellation);
        Assert.All(await emulator.Admin.RequestsAsync(Cancellation), request => Assert.Equal((200, true), (request.Status, request.Path.StartsWith("/x/", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Get_IdNeedsEscaping_IsEscapedInOverriddenRoute()
    {
        string? path = null;
        await using var api = await StubApi.StartAsync(context =>
        {
            path = context.Request.Path.Value + context.Request.QueryString.Value;
            return context.Response.WriteAsync("""{ "response": { "connectorId": "c" } }""", Cancellation);
        });
        var client = Client(new Uri(api.Address, "/base/"), routes: new Dictionary<string, string> { ["get"] = "GET /x/{connectorId}/y" });

        await client.GetConnectorAsync("a?b#c%d", "acc&x", Cancellation);

        Assert.Equal("/base/x/a?b#c%d/y?accountId=acc%26x", path);
    }

    private static async Task<ApiException> AssertFailsAsync(Uri address, TimeSpan? timeout = null) =>
        await Assert.ThrowsAsync<ApiException>(() => Client(address, timeout).GetConnectorAsync("c", "a", Cancellation));

    private static ConnectorsClient Client(
        Uri address, TimeSpan? timeout = null, IReadOnlyDictionary<string, string>? routes = null, Credentials? credentials = null) =>
        ApiClientFactory.Create(
            new ApiOptions(
                address,
                credentials ?? new Credentials("id", "secret", null),
                (routes ?? new Dictionary<string, string>()).ToFrozenDictionary(route => route.Key, route => Parse(route.Value), StringComparer.Ordinal),
                MaxRetries: 0,
                timeout ?? TimeSpan.FromSeconds(20),
                MaxConcurrency: 8),
            TimeProvider.System,
            new SecretRegistry(),
            onWait: _ => { },
            CancellationToken.None);

    private static Route Parse(string text) => new(new HttpMethod(text.Split(' ')[0]), text.Split(' ')[1]);
}
