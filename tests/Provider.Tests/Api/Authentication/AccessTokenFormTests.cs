using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api.Authentication;

/// <summary>The forms of a token response, and a clock that is set while the token is used.</summary>
public sealed class AccessTokenFormTests
{
    private readonly AdjustableClock _time = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly Mock<ITokenApi> _api = new(MockBehavior.Strict);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task Get_ClockIsSet_KeepsTheLifetime(int hours)
    {
        var tokens = CreateProvider("""{ "accessToken": "t1", "expiry": 3600 }""", """{ "accessToken": "t2", "expiry": 3600 }""");
        await tokens.GetAsync(null, Cancellation);

        _time.Set(TimeSpan.FromHours(hours));
        _time.Advance(TimeSpan.FromSeconds(3539));
        Assert.Equal("t1", await tokens.GetAsync(null, Cancellation));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("t2", await tokens.GetAsync(null, Cancellation));
    }

    [Theory]
    [InlineData("""{ "statusCode": 200, "response": { "accessToken": "t", "expiry": 60 } }""")]
    [InlineData("""{ "data": { "accessToken": "t", "expiry": "60" } }""")]
    [InlineData("""{ "accessToken": "t", "expiry": 60, "response": null }""")]
    public async Task Get_TokenInAnEnvelope_IsRead(string response)
    {
        var token = await CreateProvider(response).GetIssuedAsync(null, Cancellation);

        Assert.Equal(("t", TimeSpan.FromSeconds(60)), (token.Value, token.Lifetime));
    }

    private AccessTokenProvider CreateProvider(params string[] responses)
    {
        var remaining = new Queue<string>(responses);
        _api.Setup(api => api.GetTokenAsync(It.IsAny<JObject>(), CancellationToken.None)).ReturnsAsync(() => JObject.Parse(remaining.Dequeue()));
        return new AccessTokenProvider(_api.Object, new Credentials("id", "secret", null), _time, new SecretRegistry(), CancellationToken.None);
    }
}
