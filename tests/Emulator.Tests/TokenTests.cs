using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class TokenTests
{
    private const string Path = "/es/v2/oauth/client-token";
    private const string AnyPath = "/es/v2/connectors";

    [Fact]
    public async Task Token_ValidCredentials_RespondsWithoutEnvelope()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { ClientId = "me", ClientSecret = "mine", TokenLifetimeSeconds = 60 });

        var reply = await emulator.PostAsync(Path, new JObject { ["clientId"] = "me", ["clientSecret"] = "mine" });

        Assert.Equal(200, reply.Status);
        Assert.Equal(["accessToken", "tokenType", "expiry"], ((JObject)reply.Body).Properties().Select(property => property.Name));
        Assert.True(Guid.TryParseExact(reply.Body.Value<string>("accessToken"), "D", out _));
        Assert.Equal("Bearer", reply.Body.Value<string>("tokenType"));
        Assert.Equal(60, reply.Body.Value<int>("expiry"));
    }

    [Theory]
    [InlineData("emulator-client", "CANARY")]
    [InlineData("CANARY", "emulator-secret")]
    public async Task Token_InvalidCredentials_AreRejectedWithoutRepeatingThem(string clientId, string clientSecret)
    {
        await using var emulator = await TestEmulator.StartAsync();

        var reply = await emulator.PostAsync(Path, new JObject { ["clientId"] = clientId, ["clientSecret"] = clientSecret });

        Assert.DoesNotContain("CANARY", reply.ShouldFail(401).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clientId=emulator-client&clientSecret=CANARY")]
    [InlineData("""{"clientId":"emulator-client"}""")]
    [InlineData("""{"clientId":"emulator-client","clientSecret":{"CANARY":1}}""")]
    [InlineData("""["CANARY"]""")]
    [InlineData("")]
    public async Task Token_InvalidBody_IsRejectedWithoutTheBody(string body)
    {
        await using var emulator = await TestEmulator.StartAsync();

        var reply = await emulator.SendAsync(HttpMethod.Post, Path, body);

        Assert.DoesNotContain("CANARY", reply.ShouldFail(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_TokenMissing_IsRejected()
    {
        await using var emulator = await TestEmulator.StartAsync();
        emulator.Token = null;

        Assert.Contains("missing", (await emulator.GetAsync(AnyPath)).ShouldFail(401).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_TokenUnknown_IsRejectedWithoutRepeatingIt()
    {
        await using var emulator = await TestEmulator.StartAsync();
        emulator.Token = "d7b0a9f3-0000-4000-8000-00000000cafe";

        Assert.DoesNotContain("cafe", (await emulator.GetAsync(AnyPath)).ShouldFail(401).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_TokenExpired_IsRejectedUntilANewOneIsUsed()
    {
        var options = new EmulatorOptions();
        await using var emulator = await TestEmulator.StartAsync(options);
        await emulator.Admin.SetClockAsync(await emulator.Admin.ClockAsync(TestContext.Current.CancellationToken), frozen: true, TestContext.Current.CancellationToken);
        emulator.Token = await emulator.NewTokenAsync(options);

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(86399), TestContext.Current.CancellationToken);
        (await emulator.GetAsync(AnyPath)).ShouldSucceed();
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Contains("expired", (await emulator.GetAsync(AnyPath)).ShouldFail(401).Message, StringComparison.Ordinal);

        emulator.Token = await emulator.NewTokenAsync(options);
        (await emulator.GetAsync(AnyPath)).ShouldSucceed();
    }
}
