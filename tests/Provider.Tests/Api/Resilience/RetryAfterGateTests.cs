using System.Net;
using System.Net.Http.Headers;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Resilience;

public sealed class RetryAfterGateTests
{
    private readonly AdjustableClock _time = new(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _messages = [];
    private readonly RetryAfterGate _gate;

    public RetryAfterGateTests() => _gate = new RetryAfterGate(_time, wait => _messages.Add(wait.Text()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wait_Seconds_DelaysAllCallers()
    {
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)));
        Task[] callers = [.. Enumerable.Range(0, 10).Select(_ => _gate.WaitAsync(Cancellation))];

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(_gate.IsActive);
        Assert.All(callers, caller => Assert.False(caller.IsCompleted));
        _time.Advance(TimeSpan.FromSeconds(1));

        await AssertCompletesAsync(Task.WhenAll(callers));
        Assert.False(_gate.IsActive);
        Assert.Equal(Enumerable.Repeat("waiting 30 s, as the API requested (429)", callers.Length), _messages);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(0)]
    [InlineData(3600)]
    public async Task Wait_Date_IsMeasuredByTheServersClock(int serverIsAhead)
    {
        var serverTime = _time.GetUtcNow().AddSeconds(serverIsAhead);
        Observe(HttpStatusCode.ServiceUnavailable, new RetryConditionHeaderValue(serverTime.AddSeconds(20)), serverTime);
        var caller = _gate.WaitAsync(Cancellation);

        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(caller.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        await AssertCompletesAsync(caller);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Wait_ClockIsSet_KeepsTheDuration(int hours)
    {
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)));
        var caller = _gate.WaitAsync(Cancellation);

        _time.Set(TimeSpan.FromHours(hours));
        Assert.True(_gate.IsActive);
        _time.Advance(TimeSpan.FromSeconds(30));

        await AssertCompletesAsync(caller);
        Assert.False(_gate.IsActive);
    }

    [Fact]
    public async Task Wait_DelayExtended_EndsAtTheNewTime()
    {
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(10)));
        var caller = _gate.WaitAsync(Cancellation);
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(5)));
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(20)));

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(_gate.IsActive);
        Assert.False(caller.IsCompleted);
        await Wait.UntilAsync(() => caller.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));

        await AssertCompletesAsync(caller);
        Assert.Equal(2, _messages.Count);
    }

    [Fact]
    public async Task Wait_OneHour_FailsImmediatelyWithTheEndTime()
    {
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromHours(1)));

        var exception = await Assert.ThrowsAsync<ApiException>(() => _gate.WaitAsync(Cancellation));

        Assert.Equal(ApiFailure.Throttled, exception.Failure);
        Assert.Contains("until 2026-03-28 13:00:00 UTC (60 minutes)", exception.Text.Text(), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(55));
        var caller = _gate.WaitAsync(Cancellation);
        _time.Advance(TimeSpan.FromMinutes(5));
        await AssertCompletesAsync(caller);
    }

    [Fact]
    public async Task Wait_Canceled_Throws()
    {
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)));
        using var cancellation = new CancellationTokenSource();
        var caller = _gate.WaitAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, 30)]
    [InlineData(HttpStatusCode.BadGateway, 30)]
    [InlineData(HttpStatusCode.TooManyRequests, 0)]
    [InlineData(HttpStatusCode.TooManyRequests, null)]
    public async Task Observe_NoDelay_StaysInactive(HttpStatusCode status, int? seconds)
    {
        Observe(status, seconds is { } given ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(given)) : null);

        Assert.False(_gate.IsActive);
        Assert.Empty(_messages);
        await _gate.WaitAsync(Cancellation);
    }

    [Fact]
    public void Observe_DateInThePast_StaysInactive()
    {
        Observe(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(_time.GetUtcNow().AddSeconds(-1)));

        Assert.False(_gate.IsActive);
    }

    [Theory]
    [InlineData("99999999999", null)]
    [InlineData("1e400", null)]
    [InlineData("2147483648", null)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", null)]
    public async Task Wait_ExtremeDelay_FailsAsTooLong(string retryAfter, string? date)
    {
        ObserveRaw(retryAfter, date);

        var exception = await Assert.ThrowsAsync<ApiException>(() => _gate.WaitAsync(Cancellation));

        Assert.Equal(ApiFailure.Throttled, exception.Failure);
        Assert.Contains("until 2027-03-28", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-99999999999")]
    [InlineData("0")]
    [InlineData("NaN")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    public void Observe_UnusableDelay_StaysInactive(string retryAfter)
    {
        ObserveRaw(retryAfter, "Fri, 31 Dec 9999 23:59:59 GMT");

        Assert.False(_gate.IsActive);
    }

    [Fact]
    public async Task Wait_FractionOfASecond_IsWaitedFor()
    {
        ObserveRaw("1.5", null);
        var caller = _gate.WaitAsync(Cancellation);

        _time.Advance(TimeSpan.FromSeconds(1.4));
        Assert.False(caller.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));

        await AssertCompletesAsync(caller);
    }

    private static async Task AssertCompletesAsync(Task caller)
    {
        await Wait.UntilAsync(() => caller.IsCompleted);
        await caller;
    }

    private void ObserveRaw(string retryAfter, string? date)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        response.Headers.TryAddWithoutValidation("Date", date);
        _gate.Observe(response);
    }

    private void Observe(HttpStatusCode status, RetryConditionHeaderValue? retryAfter, DateTimeOffset? serverTime = null)
    {
        using var response = new HttpResponseMessage(status);
        response.Headers.RetryAfter = retryAfter;
        response.Headers.Date = serverTime;
        _gate.Observe(response);
    }
}
