using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class AccessTokensTests
{
    private const string Secret = "secret-canary";

    private readonly Mock<ITokenApi> _api = new(MockBehavior.Strict);
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _told = [];
    private int _asked;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ManyCallersAtOnce_AskOnce()
    {
        var answer = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        Answer(_ => answer.Task);
        var tokens = Tokens();

        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => tokens.GetAsync(null, Cancellation), Cancellation)).ToList();
        await Waiting.UntilAsync(() => _asked > 0);
        answer.SetResult(Token("t1"));

        Assert.All(await Task.WhenAll(callers), token => Assert.Equal("t1", token));
        Assert.Equal(1, _asked);
        Assert.Equal(["t1"], _told);
    }

    [Theory]
    [InlineData(3600, 3539, 1)]
    [InlineData(3600, 3540, 2)]
    [InlineData(60, 29, 1)]
    [InlineData(60, 30, 2)]
    public async Task Get_NearTheEnd_AsksForAnother(int lifetime, int later, int asked)
    {
        Answer(number => Task.FromResult(Token($"t{number}", lifetime)));
        var tokens = Tokens();

        Assert.Equal("t1", await tokens.GetAsync(null, Cancellation));
        _time.Advance(TimeSpan.FromSeconds(later));

        Assert.Equal($"t{asked}", await tokens.GetAsync(null, Cancellation));
    }

    [Fact]
    public async Task Get_RejectedTokenOfManyCallers_IsReplacedOnce()
    {
        Answer(number => Task.FromResult(Token($"t{number}")));
        var tokens = Tokens();
        var first = await tokens.GetAsync(null, Cancellation);

        var others = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => tokens.GetAsync(first, Cancellation), Cancellation)));

        Assert.All(others, token => Assert.Equal("t2", token));
        Assert.Equal(2, _asked);
    }

    [Theory]
    [InlineData(ApiFailure.Unauthorized)]
    [InlineData(ApiFailure.Refused)]
    [InlineData(ApiFailure.Forbidden)]
    public async Task Get_WrongCredentials_AreTriedOnceAMinute(object failure)
    {
        Answer(_ => Task.FromException<JObject>(new ApiException((ApiFailure)failure, "POST /token answered 401") { Status = 401 }));
        var tokens = Tokens();

        var exceptions = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => FailAsync(tokens)));
        _time.Advance(TimeSpan.FromSeconds(59));
        await FailAsync(tokens);
        Assert.Equal(1, _asked);
        _time.Advance(TimeSpan.FromSeconds(1));
        await FailAsync(tokens);

        Assert.Equal(2, _asked);
        Assert.All(exceptions, exception => Assert.Equal(ApiFailure.Unauthorized, exception.Failure));
        Assert.StartsWith("POST /token answered 401. The platform does not accept the credentials", exceptions[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, exceptions[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PassingFailure_IsNotRemembered()
    {
        Answer(number => number == 1 ? Task.FromException<JObject>(new ApiException(ApiFailure.Unavailable, "away")) : Task.FromResult(Token("t2")));
        var tokens = Tokens();

        Assert.Equal(ApiFailure.Unavailable, (await FailAsync(tokens)).Failure);
        Assert.Equal("t2", await tokens.GetAsync(null, Cancellation));
    }

    [Fact]
    public async Task Get_CallerThatGivesUp_LeavesTheOthersTheirAnswer()
    {
        var answer = new TaskCompletionSource<JObject>();
        Answer(_ => answer.Task);
        var tokens = Tokens();
        using var impatience = new CancellationTokenSource();
        var impatient = tokens.GetAsync(null, impatience.Token);
        var patient = tokens.GetAsync(null, Cancellation);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        answer.SetResult(Token("t1"));

        Assert.Equal("t1", await patient);
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Get_AnswerWithoutToken_IsUnreadable()
    {
        Answer(_ => Task.FromResult(JObject.Parse("""{ "access_token": "secret-canary" }""")));

        var exception = await FailAsync(Tokens());

        Assert.Equal(ApiFailure.Unreadable, exception.Failure);
        Assert.DoesNotContain(Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FixedToken_AsksNever()
    {
        var tokens = Tokens(accessToken: "fixed");

        Assert.Equal("fixed", await tokens.GetAsync(null, Cancellation));
        _time.Advance(TimeSpan.FromDays(1000));
        Assert.Equal("fixed", await tokens.GetAsync("fixed", Cancellation));
        Assert.False(tokens.CanRenew);
    }

    private AccessTokens Tokens(string? accessToken = null) =>
        new(_api.Object, new Credentials("id", Secret, accessToken), _time, _told.Add, CancellationToken.None);

    private void Answer(Func<int, Task<JObject>> answer) =>
        _api.Setup(api => api.GetTokenAsync(
                It.Is<JObject>(body => (string?)body["clientId"] == "id" && (string?)body["clientSecret"] == Secret), CancellationToken.None))
            .Returns(async () => await answer(Interlocked.Increment(ref _asked)));

    private static Task<ApiException> FailAsync(AccessTokens tokens) => Assert.ThrowsAsync<ApiException>(() => tokens.GetAsync(null, Cancellation));

    private static JObject Token(string text, int lifetime = 86400) => new() { ["accessToken"] = text, ["tokenType"] = "Bearer", ["expiry"] = lifetime };
}
