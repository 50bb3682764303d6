using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class WriteBatcherTests
{
    private const string Account = "account";

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly WriteBatcher _batcher;

    /// <summary>What becomes of a request; without it every one succeeds at once.</summary>
    private Func<Sent, Task> _answer = _ => Task.CompletedTask;

    public WriteBatcherTests() => _batcher = new WriteBatcher(WriteAsync, _time, CancellationToken.None);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_FirstAfterARest_IsSentAtOnce()
    {
        await RunAsync("a");
        _time.Advance(TimeSpan.FromSeconds(5));
        await RunAsync("b");

        AssertSent("a", "b");
    }

    [Fact]
    public async Task Run_SoonAfterAnother_IsGatheredForAMoment()
    {
        await RunAsync("a");
        Task[] next = [RunAsync("b"), RunAsync("c")];
        _time.Advance(Gathering - TimeSpan.FromMilliseconds(1));
        AssertSent("a");

        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(next);

        AssertSent("a", "b,c");
    }

    [Fact]
    public async Task Run_WhileARequestIsUnderWay_GoesWithTheNext()
    {
        var first = new TaskCompletionSource();
        _answer = sent => sent.Ids == "a" ? first.Task : Task.CompletedTask;
        Task[] all = [RunAsync("a"), RunAsync("b"), RunAsync("c")];
        AssertSent("a");

        first.SetResult();
        await FinishAsync(all);

        AssertSent("a", "b,c");
    }

    [Fact]
    public async Task Run_Many_AreSentInBatchesOfAtMostFifty()
    {
        var first = new TaskCompletionSource();
        _answer = sent => sent.Ids == "first" ? first.Task : Task.CompletedTask;
        Task[] all = [RunAsync("first"), .. Enumerable.Range(0, 120).Select(number => RunAsync($"{number}"))];

        first.SetResult();
        await FinishAsync(all);

        Assert.Equal([1, 50, 50, 20], _sent.Select(sent => sent.Ids.Split(',').Length));
        Assert.Equal(121, _sent.SelectMany(sent => sent.Ids.Split(',')).Distinct().Count());
    }

    [Theory]
    [InlineData(ApiFailure.Refused)]
    [InlineData(ApiFailure.NotFound)]
    [InlineData(ApiFailure.Conflict)]
    public async Task Run_RefusedBatch_IsSentOneByOneWithEachCallersOwnError(object failure)
    {
        await RunAsync("a");
        _answer = sent => sent.Ids.Contains("bad", StringComparison.Ordinal)
            ? Task.FromException(new ApiException((ApiFailure)failure, $"no {sent.Ids}"))
            : Task.CompletedTask;
        Task good = RunAsync("good"), bad1 = RunAsync("bad1"), bad2 = RunAsync("bad2"), fine = RunAsync("fine");
        _time.Advance(Gathering);

        await Task.WhenAll(good, fine);
        Assert.Equal("no bad1", (await Assert.ThrowsAsync<ApiException>(() => bad1)).Message);
        Assert.Equal("no bad2", (await Assert.ThrowsAsync<ApiException>(() => bad2)).Message);
        AssertSent("a", "good,bad1,bad2,fine", "good", "bad1", "bad2", "fine");
    }

    [Theory]
    [InlineData(ApiFailure.Unavailable)]
    [InlineData(ApiFailure.Unauthorized)]
    [InlineData(ApiFailure.Throttled)]
    public async Task Run_BatchWithoutAnswer_IsNotSentAgain(object failure)
    {
        await RunAsync("a");
        _answer = _ => Task.FromException(new ApiException((ApiFailure)failure, "away"));
        Task[] all = [RunAsync("b"), RunAsync("c")];
        _time.Advance(Gathering);

        Assert.All(await Task.WhenAll(all.Select(task => Assert.ThrowsAsync<ApiException>(() => task))), exception => Assert.Equal("away", exception.Message));
        AssertSent("a", "b,c");
    }

    [Fact]
    public async Task Run_CancelledWhileWaiting_IsWithdrawn()
    {
        await RunAsync("a");
        using var impatience = new CancellationTokenSource();
        Task gone = _batcher.RunAsync(Account, "gone", impatience.Token), stays = RunAsync("stays");

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        _time.Advance(Gathering);
        await stays;

        AssertSent("a", "stays");
    }

    [Fact]
    public async Task Run_CancelledWhenSent_WaitsForTheOutcome()
    {
        var answer = new TaskCompletionSource();
        _answer = _ => answer.Task;
        using var impatience = new CancellationTokenSource();
        var sent = _batcher.RunAsync(Account, "a", impatience.Token);

        await impatience.CancelAsync();
        Assert.False(sent.IsCompleted);
        answer.SetResult();

        await sent;
    }

    [Fact]
    public async Task Run_AllWithdrawn_SendsNothingAndGoesOn()
    {
        await RunAsync("a");
        using var impatience = new CancellationTokenSource();
        var gone = _batcher.RunAsync(Account, "gone", impatience.Token);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        _time.Advance(Gathering);

        await FinishAsync(RunAsync("b"));

        AssertSent("a", "b");
    }

    [Fact]
    public async Task Run_OtherAccounts_AreNotWaitedForNorMixed()
    {
        var first = new TaskCompletionSource();
        _answer = sent => sent.Account == Account ? first.Task : Task.CompletedTask;
        var mine = RunAsync("a");

        await _batcher.RunAsync("other", "b", Cancellation);
        first.SetResult();
        await mine;

        Assert.Equal([new Sent(Account, "a"), new Sent("other", "b")], _sent);
    }

    private Task RunAsync(string id) => _batcher.RunAsync(Account, id, Cancellation);

    // The clock moves on until everything is sent.
    private Task FinishAsync(params Task[] tasks) => Waiting.UntilAsync(() => Task.WhenAll(tasks).IsCompletedSuccessfully, () => _time.Advance(Gathering));

    private Task WriteAsync(string account, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var sent = new Sent(account, string.Join(',', ids));
        _sent.Enqueue(sent);
        return _answer(sent);
    }

    private void AssertSent(params string[] ids) => Assert.Equal(ids, _sent.Select(sent => sent.Ids));

    private sealed record Sent(string Account, string Ids);
}
