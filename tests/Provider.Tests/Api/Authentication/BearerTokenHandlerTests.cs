using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Authentication;

/// <summary>Replaces refused tokens, through all handlers and the network.</summary>
public sealed class BearerTokenHandlerTests
{
    private const string Connector = """{ "response": { "connectorId": "c" } }""";
    private const string RefusalInside = """{ "statusCode": 401, "statusMessage": "token expired", "response": null }""";

    private readonly FakeTimeProvider _time = new();
    private int _tokens;
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, "")]
    [InlineData(200, RefusalInside)]
    public async Task Get_EveryTokenRefused_RequestsTwoTokensAMinute(int status, string body)
    {
        await using var api = await StartAsync(context => RespondAsync(context, status, body));
        var client = CreateClient(api);

        for (var call = 0; call < 20; call++)
            Assert.Equal(ApiFailure.Unauthorized, (await client.AssertFailsAsync()).Failure);

        Assert.Equal((2, 21), (_tokens, _requests));
        _time.Advance(TimeSpan.FromMinutes(1));
        await client.AssertFailsAsync();
        await client.AssertFailsAsync();
        Assert.Equal((3, 24), (_tokens, _requests));
    }

    [Theory]
    [InlineData(401, "")]
    [InlineData(200, RefusalInside)]
    public async Task Get_OneEndpointRefused_DoesNotAffectTheOthers(int status, string body)
    {
        await using var api = await StartAsync(context =>
            context.Request.Path.Value!.EndsWith("added", StringComparison.Ordinal) ? RespondAsync(context, status, body) : RespondAsync(context, 200, Connector));
        var client = CreateClient(api);

        for (var call = 0; call < 5; call++)
        {
            await Assert.ThrowsAsync<ApiException>(() => client.ListAddedAsync("a", null, Cancellation));
            Assert.Equal("c", (await client.GetConnectorAsync("c", "a", Cancellation)).ConnectorId);
        }

        Assert.Equal(2, _tokens);
    }

    [Theory]
    [InlineData(401, "")]
    [InlineData(200, RefusalInside)]
    public async Task Get_TokenExpired_IsReplacedEachTime(int status, string body)
    {
        var valid = "t1";
        await using var api = await StartAsync(context =>
            context.Request.Headers.Authorization == $"Bearer {valid}" ? RespondAsync(context, 200, Connector) : RespondAsync(context, status, body));
        var client = CreateClient(api);

        for (var expired = 1; expired < 5; expired++)
        {
            await client.GetConnectorAsync("c", "a", Cancellation);
            valid = $"t{expired + 1}";
        }

        Assert.Equal((4, 7), (_tokens, _requests));
    }

    [Theory]
    [InlineData(401, "")]
    [InlineData(200, RefusalInside)]
    public async Task Configure_CallerCanceledAfterTheRefusal_IsNotSentAgain(int status, string body)
    {
        using var caller = new CancellationTokenSource();
        await using var api = await StartAsync(async context =>
        {
            await caller.CancelAsync();
            await RespondAsync(context, status, body);
        });
        var write = new ConfigurationWrite(null, null, null, new Dictionary<string, JToken> { ["account"] = "acme" });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CreateClient(api).ConfigureAsync("a", "c", write, caller.Token));

        Assert.Equal(1, _requests);
    }

    [Theory]
    [InlineData(401, "", 3, true)]
    [InlineData(200, RefusalInside, 3, true)]
    [InlineData(401, "", 4, false)]
    public async Task Get_NewTokensRefused_IsRetriedOnce(int status, string body, int accepted, bool succeeds)
    {
        await using var api = await StartAsync(context => _requests < accepted ? RespondAsync(context, status, body) : RespondAsync(context, 200, Connector));
        var call = TestClient.Create(api.Address, maxRetries: 4, timeout: TimeSpan.FromHours(1), time: _time).GetConnectorAsync("c", "a", Cancellation);

        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(succeeds, call.IsCompletedSuccessfully);
        Assert.Equal((2, 3), (_tokens, _requests));
    }

    [Fact]
    public async Task Configure_NewTokensRefused_IsRetriedOnce()
    {
        await using var api = await StartAsync(context => RespondAsync(context, _requests < 3 ? 401 : 200, "{}"));
        var write = new ConfigurationWrite(null, null, null, new Dictionary<string, JToken> { ["account"] = "acme" });
        var call = TestClient.Create(api.Address, maxRetries: 4, timeout: TimeSpan.FromHours(1), time: _time).ConfigureAsync("a", "c", write, Cancellation);

        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));

        Assert.True(call.IsCompletedSuccessfully);
        Assert.Equal(3, _requests);
    }

    private static Task RespondAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body, Cancellation);
    }

    private Task<StubApi> StartAsync(RequestDelegate respond) =>
        StubApi.StartAllAsync(context =>
        {
            if (context.Request.Path.Value!.EndsWith("client-token", StringComparison.Ordinal))
                return RespondAsync(context, 200, $$"""{ "accessToken": "t{{Interlocked.Increment(ref _tokens)}}", "expiry": 86400 }""");
            Interlocked.Increment(ref _requests);
            return respond(context);
        });

    private ConnectorsClient CreateClient(StubApi api) => TestClient.Create(api.Address, time: _time);
}
