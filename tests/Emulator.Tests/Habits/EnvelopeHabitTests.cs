namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class EnvelopeHabitTests
{
    [Theory]
    [InlineData("code-absent", @"^\{""statusMessage"":""Request executed successfully"",""response"":\[\{")]
    [InlineData("code-string", @"^\{""statusCode"":""200"",")]
    [InlineData("code-word", @"^\{""statusCode"":""OK"",")]
    [InlineData("code-word=SUCCESS", @"^\{""statusCode"":""SUCCESS"",")]
    [InlineData("code-zero", @"^\{""statusCode"":0,")]
    [InlineData("response-name", @"^\{""statusCode"":200,""statusMessage"":""[^""]+"",""data"":\[\{")]
    [InlineData("response-deeper", @"""response"":\{""body"":\[\{")]
    [InlineData("no-envelope", @"^\[\{""connectorId""")]
    [InlineData("byte-order-mark", "^\uFEFF\\{")]
    [InlineData("code-word,response-name=result", @"^\{""statusCode"":""OK"",.*""result"":")]
    public async Task ListAdded_Envelope_HasAnotherForm(string habits, string pattern)
    {
        await using var emulator = await HabitEmulator.StartAsync(habits.Split(','));

        Assert.Matches(pattern, (await emulator.ListAddedAsync()).ShouldHaveStatus(200).Text);
    }

    [Theory]
    [InlineData("write-status", 202, @"^\{""statusCode"":200")]
    [InlineData("write-status=201", 201, @"^\{""statusCode"":200")]
    [InlineData("write-status=204", 204, "^$")]
    [InlineData("write-empty", 200, "^$")]
    [InlineData("write-html", 200, "^<html>")]
    [InlineData("write-string", 200, "^\"ok\"$")]
    [InlineData("no-envelope", 200, "^null$")]
    [InlineData("write-empty,write-status", 202, "^$")]
    public async Task Writes_Success_HasAnotherFormAndIsDone(string habits, int status, string pattern)
    {
        await using var emulator = await HabitEmulator.StartEmptyAsync(habits.Split(','));

        Assert.Matches(pattern, (await emulator.AddAsync(HabitSamples.Store)).ShouldHaveStatus(status).Text);
        (await emulator.ConfigureAsync("""{"account":"a"}""")).ShouldHaveStatus(status);
        (await emulator.ListAddedAsync()).ShouldHaveStatus(200);

        Assert.Equal("\"a\"", await emulator.StoredFieldAsync("account"));
        (await emulator.RemoveAsync(HabitSamples.Store)).ShouldHaveStatus(status);
        Assert.Empty(await emulator.AddedIdsAsync());
    }

    [Theory]
    [InlineData("error-message", 400, "application/json", @"^\{""message"":""The configuration [^""]+""\}$")]
    [InlineData("error-string", 400, "application/json", @"^\{""error"":""The configuration [^""]+""\}$")]
    [InlineData("error-object", 400, "application/json", @"^\{""error"":\{""code"":400,""message"":""The configuration [^""]+""\}\}$")]
    [InlineData("error-list", 400, "application/json", @"^\{""errors"":\[\{""message"":""The configuration [^""]+""\}\]\}$")]
    [InlineData("error-detail", 400, "application/json", @"^\{""detail"":""The configuration [^""]+""\}$")]
    [InlineData("error-in-response", 400, "application/json", @"""response"":\{""message"":""The configuration [^""]+""\}\}$")]
    [InlineData("error-problem", 400, "application/problem+json", @"""status"":400,""detail"":""The configuration ")]
    [InlineData("error-plain", 400, "text/plain", "^The configuration ")]
    [InlineData("error-html", 400, "text/html", "<p>The configuration ")]
    [InlineData("error-empty", 400, "application/json", "^$")]
    [InlineData("failure-200", 200, "application/json", @"^\{""statusCode"":400,")]
    [InlineData("failure-200-word", 200, "application/json", @"^\{""statusCode"":""ERROR"",")]
    [InlineData("failure-200-word=FAILED", 200, "application/json", @"^\{""statusCode"":""FAILED"",")]
    [InlineData("error-detail,failure-200", 200, "application/json", @"^\{""detail"":""[^""]+"",""statusCode"":400\}$")]
    [InlineData("error-empty,failure-200", 200, "application/json", "^$")]
    [InlineData("unauthorized-200", 400, "application/json", @"^\{""statusCode"":400,")]
    [InlineData("error-control-characters", 400, "application/json", @"The configuration .*\\r\\n::error::injected \\u001b\[31mred")]
    [InlineData("error-quotes-values", 400, "application/json", "Sent: hunter2\\\\n, nowhere")]
    [InlineData("error-quotes-values=trimmed", 400, "application/json", "Sent: hunter2, nowhere")]
    [InlineData("error-quotes-values=base64", 400, "application/json", "Sent: aHVudGVyMgo=, ")]
    [InlineData("error-quotes-values=one-line", 400, "application/json", "Sent: hunter2 , nowhere")]
    public async Task Configure_Refused_HasAnotherForm(string habits, int status, string contentType, string pattern)
    {
        await using var emulator = await HabitEmulator.StartAsync(habits.Split(','));

        var reply = (await emulator.ConfigureAsync("""{"apiKey":"hunter2\n","region":"nowhere"}""")).ShouldHaveStatus(status);

        Assert.Equal(contentType, reply.ContentType);
        Assert.Matches(pattern, reply.Text);
        Assert.Null(await emulator.StoredFieldAsync("apiKey"));
    }

    [Fact]
    public async Task Request_ExpiredToken_IsA401InsideA200()
    {
        await using var emulator = await HabitEmulator.StartAsync("unauthorized-200");
        await emulator.Admin.ExpireTokensAsync(TestContext.Current.CancellationToken);

        var reply = (await emulator.ListAddedAsync()).ShouldHaveStatus(200);

        Assert.Equal(401, reply.Json["statusCode"]);
    }

    [Fact]
    public async Task Token_WrongSecret_IsQuoted()
    {
        await using var emulator = await HabitEmulator.StartAsync("error-quotes-values", "error-plain");

        var reply = await emulator.SendAsync(HttpMethod.Post, "/es/v2/oauth/client-token", new Newtonsoft.Json.Linq.JObject { ["clientId"] = "me", ["clientSecret"] = "sesame" });

        Assert.EndsWith("Sent: me, sesame", reply.ShouldHaveStatus(401).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_InTheEnvelope_HasTheFormOfFailures()
    {
        await using var emulator = await HabitEmulator.StartAsync("error-detail");
        await emulator.Admin.AddFaultAsync(new Faults.FaultRule(Faults.FaultKind.Status) { Status = 503, RetryAfterSeconds = 1 }, TestContext.Current.CancellationToken);

        Assert.NotNull((await emulator.ListAddedAsync()).ShouldHaveStatus(503).Json["detail"]);
    }
}
