using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Batching;

/// <summary>Batches that the platform refuses, does in part, or does not receive.</summary>
public sealed class FailedBatchTests
{
    private const string Account = "account";

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _sent = new();
    private readonly WriteBatcher _batcher;

    /// <summary>Ids that the list shows as done, and the number of times that it was read.</summary>
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private int _lists;

    /// <summary>Completes a request. The default completes it immediately.</summary>
    private Func<string, Task> _respond = _ => Task.CompletedTask;

    public FailedBatchTests() => _batcher = new WriteBatcher(WriteAsync, FindDoneAsync, WriteBatcher.MaxIds, _time, CancellationToken.None);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(ApiFailure.BadRequest))]
    [InlineData(nameof(ApiFailure.NotFound))]
    [InlineData(nameof(ApiFailure.Conflict))]
    public async Task Run_RejectedBatch_IsSentOneByOneWithEachCallersError(string failure)
    {
        await RunAsync("a");
        _respond = sent => sent.Contains("bad", StringComparison.Ordinal)
            ? Task.FromException(new ApiException(Enum.Parse<ApiFailure>(failure), $"no {sent}"))
            : Task.CompletedTask;
        var outcomes = Task.WhenAll(RunAsync("good"), RunAsync("bad1"), RunAsync("bad2"), RunAsync("fine"));
        _time.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal([null, "no bad1", "no bad2", null], (await outcomes).Select(Text));
        Assert.All(await outcomes, outcome => Assert.True(outcome.WasShared));
        AssertSent("a", "good,bad1,bad2,fine", "good", "bad1", "bad2", "fine");
    }

    [Fact]
    public async Task Run_RejectedBatchThatWasDoneInPart_SendsOnlyTheRest()
    {
        await RunAsync("a");
        _done.Add("done");
        _respond = sent => sent == "late" ? Task.CompletedTask : Task.FromException(new ApiException(ApiFailure.BadRequest, $"no {sent}"));
        var outcomes = Task.WhenAll(RunAsync("done"), RunAsync("bad"), RunAsync("late"));
        _time.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal([null, "no bad", null], (await outcomes).Select(Text));
        AssertSent("a", "done,bad,late", "bad", "late");
    }

    [Fact]
    public async Task Run_ConnectionLostAfterARejectedBatch_IsNotTriedForEachId()
    {
        await RunAsync("a");
        _respond = sent => Task.FromException(new ApiException(sent == "b,c,d" ? ApiFailure.Conflict : ApiFailure.Unavailable, $"no {sent}"));
        var outcomes = Task.WhenAll(RunAsync("b"), RunAsync("c"), RunAsync("d"));
        _time.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal(["no b", "no b", "no b"], (await outcomes).Select(Text));
        AssertSent("a", "b,c,d", "b");
    }

    [Theory]
    [InlineData(nameof(ApiFailure.Unavailable))]
    [InlineData(nameof(ApiFailure.Unauthorized))]
    [InlineData(nameof(ApiFailure.Throttled))]
    public async Task Run_BatchWithOtherFailure_IsNotSentAgain(string failure)
    {
        await RunAsync("a");
        _respond = _ => Task.FromException(new ApiException(Enum.Parse<ApiFailure>(failure), $"away"));
        var outcomes = Task.WhenAll(RunAsync("b"), RunAsync("c"));
        _time.Advance(TimeSpan.FromMilliseconds(50));

        Assert.All(await outcomes, outcome => Assert.Equal(("away", false), (Text(outcome), outcome.WasShared)));
        AssertSent("a", "b,c");
    }

    [Theory]
    [InlineData(nameof(ApiFailure.Forbidden), 0)]
    [InlineData(nameof(ApiFailure.Conflict), 1)]
    public async Task Run_MaxIdsOne_ReturnsTheFailureAndReadsTheListIfItDecides(string failure, int lists)
    {
        _respond = sent => Task.FromException(new ApiException(Enum.Parse<ApiFailure>(failure), $"no {sent}"));
        var batcher = new WriteBatcher(WriteAsync, FindDoneAsync, maxIds: 1, _time, CancellationToken.None);

        var outcome = await batcher.WriteAsync(Account, "a", Cancellation);

        Assert.Equal(("no a", false, lists), (Text(outcome), outcome.WasShared, _lists));
    }

    private static string? Text(WriteOutcome outcome) => outcome.Failure?.Text.Text();

    private Task<WriteOutcome> RunAsync(string id) => _batcher.WriteAsync(Account, id, Cancellation);

    private Task WriteAsync(string account, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var sent = string.Join(',', ids);
        _sent.Enqueue(sent);
        return _respond(sent);
    }

    private Task<IReadOnlySet<string>> FindDoneAsync(string account, IReadOnlyList<string> ids)
    {
        _lists++;
        return Task.FromResult<IReadOnlySet<string>>(_done.Intersect(ids).ToHashSet());
    }

    private void AssertSent(params string[] ids) => Assert.Equal(ids, _sent);
}
