using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class HostPauseTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly List<string> _told = [];
    private readonly HostPause _pause;

    public HostPauseTests() => _pause = new HostPause(_time, _told.Add);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Wait_Seconds_AreWaitedByAllTogether()
    {
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)));
        Task[] callers = [.. Enumerable.Range(0, 10).Select(_ => _pause.WaitAsync(Cancellation))];

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(_pause.IsOn);
        Assert.All(callers, caller => Assert.False(caller.IsCompleted));
        _time.Advance(TimeSpan.FromSeconds(1));

        await EndsAsync(Task.WhenAll(callers));
        Assert.False(_pause.IsOn);
        Assert.Equal(["waiting 30 s, as the platform asks (429)"], _told);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(0)]
    [InlineData(3600)]
    public async Task Wait_Date_IsCountedFromTheServersOwnClock(int serverIsAhead)
    {
        var serversNow = _time.GetUtcNow().AddSeconds(serverIsAhead);
        Note(HttpStatusCode.ServiceUnavailable, new RetryConditionHeaderValue(serversNow.AddSeconds(20)), serversNow);
        var caller = _pause.WaitAsync(Cancellation);

        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(caller.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        await EndsAsync(caller);
    }

    [Fact]
    public async Task Wait_PauseThatGrows_IsWaitedToItsNewEnd()
    {
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(10)));
        var caller = _pause.WaitAsync(Cancellation);
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(5)));
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(20)));

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(_pause.IsOn);
        Assert.False(caller.IsCompleted);
        await Waiting.UntilAsync(() => caller.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(1)));

        await EndsAsync(caller);
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task Wait_AnHour_FailsAtOnceAndSaysUntilWhen()
    {
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromHours(1)));

        var exception = await Assert.ThrowsAsync<ApiException>(() => _pause.WaitAsync(Cancellation));

        Assert.Equal(ApiFailure.Throttled, exception.Failure);
        Assert.Contains("until 2026-03-28 13:00:00 UTC (60 minutes)", exception.Message, StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromMinutes(55));
        var caller = _pause.WaitAsync(Cancellation);
        _time.Advance(TimeSpan.FromMinutes(5));
        await EndsAsync(caller);
    }

    [Fact]
    public async Task Wait_Cancelled_Ends()
    {
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromSeconds(30)));
        using var impatience = new CancellationTokenSource();
        var caller = _pause.WaitAsync(impatience.Token);

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => caller);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, 30)]
    [InlineData(HttpStatusCode.BadGateway, 30)]
    [InlineData(HttpStatusCode.TooManyRequests, 0)]
    [InlineData(HttpStatusCode.TooManyRequests, null)]
    public async Task Note_NothingToWaitFor_IsNoPause(HttpStatusCode status, int? seconds)
    {
        Note(status, seconds is { } given ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(given)) : null);

        Assert.False(_pause.IsOn);
        Assert.Empty(_told);
        await _pause.WaitAsync(Cancellation);
    }

    [Fact]
    public void Note_DateInThePast_IsNoPause()
    {
        Note(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(_time.GetUtcNow().AddSeconds(-1)));

        Assert.False(_pause.IsOn);
    }

    private static async Task EndsAsync(Task caller)
    {
        await Waiting.UntilAsync(() => caller.IsCompleted);
        await caller;
    }

    private void Note(HttpStatusCode status, RetryConditionHeaderValue? retryAfter, DateTimeOffset? serversNow = null)
    {
        using var response = new HttpResponseMessage(status);
        response.Headers.RetryAfter = retryAfter;
        response.Headers.Date = serversNow;
        _pause.Note(response);
    }
}
