using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Batching;

public sealed class WriteBatcherTests
{
    private const string Account = "account";

    private static readonly TimeSpan BatchWindow = TimeSpan.FromMilliseconds(50);

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<Sent> _sent = new();
    private readonly WriteBatcher _batcher;

    /// <summary>Completes a request. The default completes it immediately.</summary>
    private Func<Sent, Task> _respond = _ => Task.CompletedTask;

    /// <summary>Number of times that the list was read.</summary>
    private int _lists;

    public WriteBatcherTests() => _batcher = new WriteBatcher(WriteAsync, FindDoneAsync, WriteBatcher.MaxIds, _time, CancellationToken.None);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_FirstAfterIdleTime_IsSentImmediately()
    {
        await RunAsync("a");
        _time.Advance(TimeSpan.FromSeconds(5));
        await RunAsync("b");

        AssertSent("a", "b");
    }

    [Fact]
    public async Task Run_SoonAfterAnother_WaitsForTheBatchWindow()
    {
        await RunAsync("a");
        Task[] next = [RunAsync("b"), RunAsync("c")];
        _time.Advance(BatchWindow - TimeSpan.FromMilliseconds(1));
        AssertSent("a");

        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(next);

        AssertSent("a", "b,c");
    }

    [Fact]
    public async Task Run_DuringARequest_JoinsTheNextBatch()
    {
        var first = new TaskCompletionSource();
        _respond = sent => sent.Ids == "a" ? first.Task : Task.CompletedTask;
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
        _respond = sent => sent.Ids == "first" ? first.Task : Task.CompletedTask;
        Task[] all = [RunAsync("first"), .. Enumerable.Range(0, 120).Select(number => RunAsync($"{number}"))];

        first.SetResult();
        await FinishAsync(all);

        Assert.Equal([1, 50, 50, 20], _sent.Select(sent => sent.Ids.Split(',').Length));
        Assert.Equal(121, _sent.SelectMany(sent => sent.Ids.Split(',')).Distinct().Count());
    }

    [Theory]
    [InlineData(160, 16, 11)]
    [InlineData(160, 64, 6)]
    [InlineData(160, 160, 5)]
    public async Task Run_ConcurrentCallersInTurns_SendsOneRequestPerBatchWindowAndFiftyIds(int writes, int concurrency, int requests)
    {
        foreach (var turn in Enumerable.Range(0, writes).Chunk(concurrency))
        {
            var done = Task.WhenAll(turn.Select(number => RunAsync($"{number}")));
            await Wait.UntilAsync(() => done.IsCompletedSuccessfully, () => _time.Advance(BatchWindow / 5));
        }

        Assert.Equal(requests, _sent.Count);
        Assert.Equal(writes, _sent.SelectMany(sent => sent.Ids.Split(',')).Distinct().Count());
    }

    [Theory]
    [InlineData("b", "b")]
    [InlineData("b", "B")]
    public async Task Run_SameIdTwice_IsNotSentTwiceInOneRequest(string first, string second)
    {
        await RunAsync("a");
        Task[] all = [RunAsync(first), RunAsync(second), RunAsync("c")];

        await FinishAsync(all);

        AssertSent("a", $"{first},c", second);
    }

    [Fact]
    public async Task Run_Batch_ReadsTheListOnceForAllCallers()
    {
        await RunAsync("a");
        var outcomes = Task.WhenAll(RunAsync("b"), RunAsync("c"));
        _time.Advance(BatchWindow);
        await outcomes;

        Assert.Equal(2, _lists);
    }

    [Fact]
    public async Task Run_CanceledBeforeItIsSent_IsNotSent()
    {
        await RunAsync("a");
        using var cancellation = new CancellationTokenSource();
        Task canceled = _batcher.WriteAsync(Account, "canceled", cancellation.Token), other = RunAsync("other");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        _time.Advance(BatchWindow);
        await other;

        AssertSent("a", "other");
    }

    [Fact]
    public async Task Run_CanceledAfterItIsSent_WaitsForTheOutcome()
    {
        var response = new TaskCompletionSource();
        _respond = _ => response.Task;
        using var cancellation = new CancellationTokenSource();
        var sent = _batcher.WriteAsync(Account, "a", cancellation.Token);

        await cancellation.CancelAsync();
        Assert.False(sent.IsCompleted);
        response.SetResult();

        await sent;
    }

    [Fact]
    public async Task Run_AllCanceled_SendsNothingAndContinues()
    {
        await RunAsync("a");
        using var cancellation = new CancellationTokenSource();
        var canceled = _batcher.WriteAsync(Account, "canceled", cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        _time.Advance(BatchWindow);

        await FinishAsync(RunAsync("b"));

        AssertSent("a", "b");
    }

    [Fact]
    public async Task Run_OtherAccount_HasItsOwnQueue()
    {
        var first = new TaskCompletionSource();
        _respond = sent => sent.Account == Account ? first.Task : Task.CompletedTask;
        var blocked = RunAsync("a");

        await _batcher.WriteAsync("other", "b", Cancellation);
        first.SetResult();
        await blocked;

        Assert.Equal([new Sent(Account, "a"), new Sent("other", "b")], _sent);
    }

    private Task<WriteOutcome> RunAsync(string id) => _batcher.WriteAsync(Account, id, Cancellation);

    // Advances the clock until all writes are done.
    private Task FinishAsync(params Task[] tasks) => Wait.UntilAsync(() => Task.WhenAll(tasks).IsCompletedSuccessfully, () => _time.Advance(BatchWindow));

    private Task WriteAsync(string account, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var sent = new Sent(account, string.Join(',', ids));
        _sent.Enqueue(sent);
        return _respond(sent);
    }

    private Task<IReadOnlySet<string>> FindDoneAsync(string account, IReadOnlyList<string> ids)
    {
        _lists++;
        return Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());
    }

    private void AssertSent(params string[] ids) => Assert.Equal(ids, _sent.Select(sent => sent.Ids));

    private sealed record Sent(string Account, string Ids);
}
