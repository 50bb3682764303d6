using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api.Authentication;

public sealed class AccessTokenProviderTests
{
    private const string Secret = "secret-canary";

    private readonly Mock<ITokenApi> _api = new(MockBehavior.Strict);
    private readonly FakeTimeProvider _time = new();
    private readonly SecretRegistry _secrets = new();
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ConcurrentCallers_ShareOneRequest()
    {
        var response = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        SetUpResponse(_ => response.Task);
        var tokens = CreateProvider();

        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => tokens.GetAsync(null, Cancellation), Cancellation)).ToList();
        await Wait.UntilAsync(() => _requests > 0);
        response.SetResult(Token("t1"));

        Assert.All(await Task.WhenAll(callers), token => Assert.Equal("t1", token));
        Assert.Equal(1, _requests);
    }

    [Theory]
    [InlineData(3600, 3539, 1)]
    [InlineData(3600, 3540, 2)]
    [InlineData(150, 89, 1)]
    [InlineData(150, 90, 2)]
    [InlineData(60, 29, 1)]
    [InlineData(60, 30, 2)]
    public async Task Get_NearExpiry_RequestsNewToken(int lifetime, int later, int requests)
    {
        SetUpResponse(number => Task.FromResult(Token($"t{number}", lifetime)));
        var tokens = CreateProvider();

        Assert.Equal("t1", await tokens.GetAsync(null, Cancellation));
        _time.Advance(TimeSpan.FromSeconds(later));

        Assert.Equal($"t{requests}", await tokens.GetAsync(null, Cancellation));
    }

    [Theory]
    [InlineData(31_536_000)]
    [InlineData(86_400_000)]
    [InlineData(1e300)]
    public async Task Get_LifetimeOfAYearOrMore_RequestsNewTokenAfterAYear(double lifetime)
    {
        SetUpResponse(number => Task.FromResult(Token($"t{number}", lifetime)));
        var tokens = CreateProvider();

        Assert.Equal(TimeSpan.FromDays(365), (await tokens.GetIssuedAsync(null, Cancellation)).Lifetime);
        _time.Advance(TimeSpan.FromDays(365) - TimeSpan.FromSeconds(61));
        Assert.Equal("t1", await tokens.GetAsync(null, Cancellation));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("t2", await tokens.GetAsync(null, Cancellation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    [InlineData(double.NaN)]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task Get_UnknownLifetime_UsesTheTokenUntilItIsRejected(object? lifetime)
    {
        SetUpResponse(number => Task.FromResult(Token($"t{number}", lifetime is null ? null : JToken.FromObject(lifetime))));
        var tokens = CreateProvider();

        Assert.Equal(TimeSpan.Zero, (await tokens.GetIssuedAsync(null, Cancellation)).Lifetime);
        _time.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal("t1", await tokens.GetAsync(null, Cancellation));
        Assert.Equal("t2", await tokens.GetAsync(rejected: "t1", Cancellation));
    }

    [Fact]
    public async Task Get_RejectedTokenOfManyCallers_IsReplacedOnce()
    {
        SetUpResponse(number => Task.FromResult(Token($"t{number}")));
        var tokens = CreateProvider();
        var first = await tokens.GetAsync(null, Cancellation);

        var others = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => tokens.GetAsync(first, Cancellation), Cancellation)));

        Assert.All(others, token => Assert.Equal("t2", token));
        Assert.Equal(2, _requests);
    }

    [Theory]
    [InlineData(nameof(ApiFailure.Unauthorized))]
    [InlineData(nameof(ApiFailure.BadRequest))]
    [InlineData(nameof(ApiFailure.Forbidden))]
    public async Task Get_WrongCredentials_AreRetriedOnceAMinute(string failure)
    {
        SetUpResponse(_ => Task.FromException<JObject>(new ApiException(Enum.Parse<ApiFailure>(failure), $"POST /token returned 401") { Status = 401 }));
        var tokens = CreateProvider();

        var exceptions = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => AssertFailsAsync(tokens)));
        _time.Advance(TimeSpan.FromSeconds(59));
        await AssertFailsAsync(tokens);
        Assert.Equal(1, _requests);
        _time.Advance(TimeSpan.FromSeconds(1));
        await AssertFailsAsync(tokens);

        Assert.Equal(2, _requests);
        Assert.All(exceptions, exception => Assert.Equal(ApiFailure.Unauthorized, exception.Failure));
        Assert.StartsWith("POST /token returned 401", exceptions[0].Text.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exceptions[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TransientFailure_IsNotCached()
    {
        SetUpResponse(number => number == 1 ? Task.FromException<JObject>(new ApiException(ApiFailure.Unavailable, $"away")) : Task.FromResult(Token("t2")));
        var tokens = CreateProvider();

        Assert.Equal(ApiFailure.Unavailable, (await AssertFailsAsync(tokens)).Failure);
        Assert.Equal("t2", await tokens.GetAsync(null, Cancellation));
    }

    [Fact]
    public async Task Get_OneCallerCancels_OthersGetTheResponse()
    {
        var response = new TaskCompletionSource<JObject>();
        SetUpResponse(_ => response.Task);
        var tokens = CreateProvider();
        using var cancellation = new CancellationTokenSource();
        var canceled = tokens.GetAsync(null, cancellation.Token);
        var other = tokens.GetAsync(null, Cancellation);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        response.SetResult(Token("t1"));

        Assert.Equal("t1", await other);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task Get_ResponseWithoutToken_ThrowsInvalidResponse()
    {
        SetUpResponse(_ => Task.FromResult(JObject.Parse("""{ "access_token": "secret-canary" }""")));

        var exception = await AssertFailsAsync(CreateProvider());

        Assert.Equal(ApiFailure.InvalidResponse, exception.Failure);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("secret-canary\n", "line breaks")]
    [InlineData("secret\0canary", "not valid in a token")]
    [InlineData("secret canary", "not valid in a token")]
    [InlineData("secret-canäry", "not valid in a token")]
    public async Task Get_TokenThatNoHeaderCanContain_ThrowsInvalidResponse(string token, string reason)
    {
        SetUpResponse(_ => Task.FromResult(Token(token)));

        var exception = await AssertFailsAsync(CreateProvider());

        Assert.Equal(ApiFailure.InvalidResponse, exception.Failure);
        Assert.Contains(reason, exception.Text.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CanReplace_ReplacementThatWasRefused_IsTrueAfterAMinute()
    {
        SetUpResponse(number => Task.FromResult(Token($"t{number}")));
        var tokens = CreateProvider();
        var replacement = await tokens.GetAsync(rejected: await tokens.GetAsync(null, Cancellation), Cancellation);

        Assert.True(tokens.CanReplace(replacement));
        tokens.MarkRefused(replacement);
        _time.Advance(TimeSpan.FromSeconds(59));
        tokens.MarkRefused(replacement);

        Assert.False(tokens.CanReplace(replacement));
        Assert.True(tokens.CanReplace("another"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(tokens.CanReplace(replacement));
    }

    [Fact]
    public async Task Get_FixedToken_SendsNoRequest()
    {
        var tokens = CreateProvider(accessToken: "fixed");

        Assert.Equal("fixed", await tokens.GetAsync(null, Cancellation));
        _time.Advance(TimeSpan.FromDays(1000));
        Assert.Equal("fixed", await tokens.GetAsync("fixed", Cancellation));
        Assert.False(tokens.CanReplace("fixed"));
    }

    [Fact]
    public async Task Get_IssuedTokenAndGivenCredentials_AreRegisteredAsSecrets()
    {
        SetUpResponse(_ => Task.FromResult(Token("issued-canary")));

        await CreateProvider().GetAsync(null, Cancellation);
        CreateProvider(accessToken: "given-canary");

        Assert.All(["issued-canary", "given-canary", Secret], secret => Assert.True(_secrets.Reveals(secret)));
    }

    private AccessTokenProvider CreateProvider(string? accessToken = null) =>
        new(_api.Object, new Credentials("id", Secret, accessToken), _time, _secrets, CancellationToken.None);

    private void SetUpResponse(Func<int, Task<JObject>> respond) =>
        _api.Setup(api => api.GetTokenAsync(
                It.Is<JObject>(body => (string?)body["clientId"] == "id" && (string?)body["clientSecret"] == Secret), CancellationToken.None))
            .Returns(async () => await respond(Interlocked.Increment(ref _requests)));

    private static Task<ApiException> AssertFailsAsync(AccessTokenProvider tokens) => Assert.ThrowsAsync<ApiException>(() => tokens.GetAsync(null, Cancellation));

    private static JObject Token(string text) => Token(text, lifetime: 86400);

    private static JObject Token(string text, JToken? lifetime) => new() { ["accessToken"] = text, ["tokenType"] = "Bearer", ["expiry"] = lifetime };
}
