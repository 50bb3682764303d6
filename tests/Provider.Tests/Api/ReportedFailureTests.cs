using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>Failures that the body of an HTTP success reports, and responses of writes that report nothing, through all handlers.</summary>
public sealed class ReportedFailureTests
{
    private const string Connector = """{ "response": { "connectorId": "c" } }""";

    private static readonly ConfigurationWrite Write = new(null, null, null, new Dictionary<string, JToken> { ["account"] = "acme" });

    private readonly FakeTimeProvider _time = new();
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{ "statusCode": 503, "statusMessage": "away" }""")]
    [InlineData("""{ "statusCode": "ERROR" }""")]
    [InlineData("""{ "success": false }""")]
    [InlineData("""{ "statusCode": 423 }""")]
    [InlineData("""{ "statusCode": 429 }""")]
    public async Task Get_TransientFailureInside200_IsRetried(string body)
    {
        await using var api = await StartAsync((_, number) => (200, number == 0 ? body : Connector));

        Assert.Equal("c", (await RunAsync(Client(api).GetConnectorAsync("c", "a", Cancellation))).ConnectorId);
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task Get_ThrottledInside200_WaitsAsRequested()
    {
        await using var api = await StartAsync((context, number) =>
        {
            context.Response.Headers.RetryAfter = "60";
            return (200, number == 0 ? """{ "statusCode": 429 }""" : Connector);
        });
        var start = _time.GetUtcNow();

        await RunAsync(Client(api).GetConnectorAsync("c", "a", Cancellation));

        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(70));
    }

    [Theory]
    [InlineData("""{ "statusCode": 404, "statusMessage": "No such thing." }""", "NotFound", 404, "returned 200 with statusCode 404: No such thing")]
    [InlineData("""{ "statusCode": 409, "response": { "message": "in use" } }""", "Conflict", 409, "returned 200 with statusCode 409: in use")]
    [InlineData("""{ "statusCode": "ERROR", "statusMessage": "The vault is sealed" }""", "Unavailable", 500, "returned 200 with statusCode ERROR: The vault is sealed")]
    [InlineData("""{ "success": false, "error": { "message": "sealed" } }""", "Unavailable", 500, "returned 200 with success false: sealed")]
    [InlineData("""{ "error": "sealed" }""", "Unavailable", 500, "returned 200 with error: sealed")]
    [InlineData("""{ "statusCode": 403 }""", "Forbidden", 403, "returned 200 with statusCode 403")]
    public async Task Configure_FailureInside200_FailsOnceWithItsReason(string body, string failureName, int status, string text)
    {
        await using var api = await StartAsync((_, _) => (200, body));

        var failure = await Assert.ThrowsAsync<ApiException>(() => RunAsync(Client(api).ConfigureAsync("a", "c", Write, Cancellation)));

        Assert.Equal((failureName, status, 1), (failure.Failure.ToString(), failure.Status, _requests));
        Assert.Equal($"POST {api.Address}es/v2/connectors/c/config {text}", failure.Text.Text());
    }

    [Theory]
    [InlineData("""{ "statusCode": "sealed" }""", "with a 'statusCode' that is not understood (a string)")]
    [InlineData("""{ "status": [1], "response": {} }""", "with a 'status' that is not understood (a list)")]
    public async Task Any_StatusNotUnderstood_IsNoSuccess(string body, string text)
    {
        await using var api = await StartAsync((_, _) => (200, body));

        var read = await Assert.ThrowsAsync<ApiException>(() => RunAsync(Client(api).GetConnectorAsync("c", "a", Cancellation)));
        var write = await Assert.ThrowsAsync<ApiException>(() => RunAsync(Client(api).ConfigureAsync("a", "c", Write, Cancellation)));

        Assert.All([read, write], failure => Assert.Equal(ApiFailure.InvalidResponse, failure.Failure));
        Assert.All([read, write], failure => Assert.EndsWith(text, failure.Text.Text(), StringComparison.Ordinal));
        Assert.True(write.OutcomeUnknown);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(202, "")]
    [InlineData(200, "\"ok\"")]
    [InlineData(200, "ok")]
    [InlineData(200, "<html><body>Saved</body></html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, "null")]
    [InlineData(200, """{ "statusCode": 200, "response": "done" }""")]
    public async Task Write_ResponseWithoutContent_IsAccepted(int status, string body)
    {
        await using var api = await StartAsync((_, _) => (status, body));
        var client = Client(api);

        await RunAsync(client.AddAsync("a", ["c"], Cancellation));
        await RunAsync(client.RemoveAsync("a", ["c"], Cancellation));

        Assert.Null(await RunAsync(client.ConfigureAsync("a", "c", Write, Cancellation)));
    }

    [Theory]
    [InlineData(423, 200, 2)]
    [InlineData(425, 200, 2)]
    [InlineData(423, 423, 3)]
    [InlineData(409, 200, 1)]
    public async Task Configure_NotProcessed_IsSentAgainUnlessItConflicts(int first, int later, int requests)
    {
        await using var api = await StartAsync((_, number) => (number == 0 ? first : later, """{ "statusMessage": "a rebalance" }"""));

        var exception = await Record.ExceptionAsync(() => RunAsync(Client(api).ConfigureAsync("a", "c", Write, Cancellation)));

        Assert.Equal(requests, _requests);
        Assert.Equal((first, later) switch { (409, _) => 409, (_, 423) => 423, _ => null }, (exception as ApiException)?.Status);
        Assert.NotEqual(true, (exception as ApiException)?.OutcomeUnknown);
    }

    [Theory]
    [InlineData("""[{ "connectorId": "c" }]""")]
    [InlineData("""{ "connectors": ["c"] }""")]
    [InlineData("""{ "data": { "items": [{ "id": "c" }] } }""")]
    public async Task List_NoEnvelope_IsRead(string body)
    {
        await using var api = await StartAsync((_, number) => (200, number == 0 ? body : "[]"));

        Assert.Equal(["c"], (await RunAsync(Client(api).ListAddedAsync("a", null, Cancellation))).Select(added => added.Catalogue.ConnectorId));
    }

    private async Task<StubApi> StartAsync(Func<HttpContext, int, (int Status, string Body)> respond) =>
        await StubApi.StartAsync(context =>
        {
            (context.Response.StatusCode, var body) = respond(context, Interlocked.Increment(ref _requests) - 1);
            context.Response.Headers.Date = _time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
            return body.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(body, Cancellation);
        });

    private ConnectorsClient Client(StubApi api) => TestClient.Create(api.Address, maxRetries: 2, timeout: TimeSpan.FromHours(1), time: _time);

    private async Task<T> RunAsync<T>(Task<T> call)
    {
        await RunAsync((Task)call);
        return await call;
    }

    private async Task RunAsync(Task call)
    {
        await Wait.UntilAsync(() => call.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));
        await call;
    }
}
