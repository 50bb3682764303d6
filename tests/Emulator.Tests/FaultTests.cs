using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Tests the effect of each kind of fault on one request.</summary>
public sealed class FaultTests
{
    private const string List = "/es/v2/connectors";
    private const string Token = "/es/v2/oauth/client-token";

    private static readonly JObject Credentials = new() { ["clientId"] = "emulator-client", ["clientSecret"] = "emulator-secret" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(504)]
    [InlineData(599)]
    public async Task Status_NotCarriedOut_ReturnsTheEnvelopeAndChangesNothing(int status)
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Status) { Endpoint = "add", Status = status });

        (await emulator.AddAsync(Samples.Store)).ShouldFail(status);

        Assert.Empty(await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
        var request = (await emulator.Admin.RequestsAsync(Cancellation))[^1];
        Assert.Equal((FaultKind.Status, status), (request.Fault, request.Status));
    }

    [Fact]
    public async Task Status_CarriedOut_AddsTheConnector()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Status) { Endpoint = "add", Status = 504, CarriedOut = true });

        (await emulator.AddAsync(Samples.Store)).ShouldFail(504);

        Assert.Equal([Samples.Store], await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
    }

    [Fact]
    public async Task Status_Html_ReturnsAnHtmlPage()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Status) { Endpoint = "list", Status = 502, Html = true });

        using var response = await emulator.SendRawAsync(HttpMethod.Get, List, null, Cancellation);

        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("<html>", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Null(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Status_WithoutToken_ReturnsTheStatus()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Status) { Endpoint = "list" });
        emulator.Token = null;

        (await emulator.GetAsync(List)).ShouldFail(503);
    }

    [Fact]
    public async Task RetryAfter_SecondsOrDate_FollowsTheEmulatorClock()
    {
        var time = new DateTimeOffset(2031, 2, 3, 4, 5, 6, 500, TimeSpan.Zero);
        await using var emulator = await TestEmulator.StartWithFaultsAsync(
            new FaultRule(FaultKind.Status) { Endpoint = "list", Status = 429, RetryAfterSeconds = 7, Times = 1 },
            new FaultRule(FaultKind.Status) { Endpoint = "list", Status = 429, RetryAfterSeconds = 7, RetryAfterAsDate = true });
        await emulator.Admin.SetClockAsync(time, frozen: true, Cancellation);

        using var seconds = await emulator.SendRawAsync(HttpMethod.Get, List, null, Cancellation);
        using var date = await emulator.SendRawAsync(HttpMethod.Get, List, null, Cancellation);

        Assert.Equal(TimeSpan.FromSeconds(7), seconds.Headers.RetryAfter?.Delta);
        Assert.Equal(new DateTimeOffset(2031, 2, 3, 4, 5, 14, TimeSpan.Zero), date.Headers.RetryAfter?.Date);
        Assert.Equal(new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero), date.Headers.Date);
    }

    [Fact]
    public async Task Date_EveryResponse_FollowsTheEmulatorClock()
    {
        await using var emulator = await TestEmulator.StartAsync();
        await emulator.Admin.SetClockAsync(new DateTimeOffset(2001, 2, 3, 4, 5, 6, TimeSpan.Zero), frozen: true, Cancellation);

        using var listed = await emulator.SendRawAsync(HttpMethod.Get, List, null, Cancellation);
        using var administered = await emulator.SendRawAsync(HttpMethod.Get, "/emulator/clock", null, Cancellation);

        Assert.Equal(2001, listed.Headers.Date?.Year);
        Assert.Equal(2001, administered.Headers.Date?.Year);
    }

    [Theory]
    [InlineData(FaultKind.CutBefore, 0)]
    [InlineData(FaultKind.CutAfter, 1)]
    public async Task Cut_BeforeOrAfter_ClosesTheConnectionBeforeOrAfterTheWrite(FaultKind kind, int added)
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(kind) { Endpoint = "add" });

        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.AddAsync(Samples.Store));

        Assert.Equal(added, (await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation)).Count);
        var request = (await emulator.Admin.RequestsAsync(Cancellation))[^1];
        Assert.Equal((kind, 0), (request.Fault, request.Status));
    }

    [Fact]
    public async Task Cut_Read_ThrowsInTheClient()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.CutBefore) { Endpoint = "list", Times = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.GetAsync(List));

        (await emulator.GetAsync(List)).ShouldSucceed();
    }

    [Fact]
    public async Task Garbage_Add_ReturnsInvalidJson()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Garbage) { Endpoint = "add" });

        await Assert.ThrowsAnyAsync<JsonException>(() => emulator.AddAsync(Samples.Store));

        Assert.Single(await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
        Assert.Equal(200, (await emulator.Admin.RequestsAsync(Cancellation))[^1].Status);
    }

    [Fact]
    public async Task Truncated_List_EndsAfterHalfOfTheBody()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Truncated) { Endpoint = "list" });

        using var response = await emulator.SendRawAsync(HttpMethod.Get, List, null, Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
        var received = new MemoryStream();
        var exception = await Assert.ThrowsAsync<HttpIOException>(() => body.CopyToAsync(received, Cancellation));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
        Assert.Equal(response.Content.Headers.ContentLength / 2, received.Length);
    }

    [Fact]
    public async Task Huge_Bytes_HasThatLength()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Huge) { Endpoint = "list", Bytes = 300_001 });

        using var response = await emulator.SendRawAsync(HttpMethod.Get, List, null, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Equal(300_001, body.Length);
        Assert.StartsWith("""{"statusCode":200,""", body, StringComparison.Ordinal);
        Assert.EndsWith("xxx", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoResponse_ListOrToken_LacksTheResult()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.NoResponse));

        Assert.Equal(["statusCode", "statusMessage"], Names(await emulator.GetAsync(List)));
        Assert.Equal(["tokenType", "expiry"], Names(await emulator.PostAsync(Token, Credentials)));
    }

    [Fact]
    public async Task WrongShape_ListOrToken_HasAResultOfAnotherType()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.WrongShape));

        Assert.Equal(JTokenType.String, (await emulator.GetAsync(List)).Response?.Type);
        Assert.Equal(JTokenType.Array, (await emulator.PostAsync(Token, Credentials)).Body["accessToken"]?.Type);
    }

    [Fact]
    public async Task ExpireTokens_IssuedTokens_AreRejected()
    {
        await using var emulator = await TestEmulator.StartAsync();

        await emulator.Admin.ExpireTokensAsync(Cancellation);
        Assert.Contains("expired", (await emulator.GetAsync(List)).ShouldFail(401).Message, StringComparison.Ordinal);

        emulator.Token = await emulator.NewTokenAsync(new EmulatorOptions());
        (await emulator.GetAsync(List)).ShouldSucceed();
    }

    private static IEnumerable<string> Names(Reply reply) => ((JObject)reply.Body).Properties().Select(property => property.Name);
}
