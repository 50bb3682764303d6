using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Batching;

public sealed class SharedReadTests
{
    private const string Key = "key";

    private readonly SharedRead<string, int> _reads = new();

    /// <summary>The reads in the order of their start. The test completes them.</summary>
    private readonly ConcurrentQueue<TaskCompletionSource<int>> _started = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ConcurrentCallers_ShareOneReadOfEachKey()
    {
        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => GetAsync(), Cancellation)).ToList();
        await Wait.UntilAsync(() => !_started.IsEmpty);
        var other = GetAsync("other");
        Complete(0, 1);
        Complete(1, 2);

        Assert.All(await Task.WhenAll(callers), value => Assert.Equal(1, value));
        Assert.Equal(2, await other);
        Assert.Equal(2, _started.Count);
    }

    [Fact]
    public async Task Get_FirstCallerCanceled_OthersGetTheResultOfItsRead()
    {
        using var cancellation = new CancellationTokenSource();
        var first = GetAsync(cancellationToken: cancellation.Token);
        var second = GetAsync();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var third = GetAsync();
        Complete(0, 1);

        Assert.All(await Task.WhenAll(second, third, GetAsync()), value => Assert.Equal(1, value));
        Assert.Single(_started);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_FailedOrCanceledRead_IsNotKept(bool isCanceled)
    {
        var failed = GetAsync();
        Exception failure = isCanceled ? new OperationCanceledException() : new IOException("away");
        _started.Single().SetException(failure);

        Assert.Same(failure, await Record.ExceptionAsync(() => failed));
        var next = GetAsync();
        Complete(1, 2);
        Assert.Equal(2, await next);
    }

    [Fact]
    public async Task Get_UnusableResult_IsReadAgainOnceForAllCallers()
    {
        await ReadAsync(1);

        var callers = Enumerable.Range(0, 10).Select(_ => GetAsync(isUsable: value => value > 1)).ToList();
        Complete(1, 2);

        Assert.All(await Task.WhenAll(callers), value => Assert.Equal(2, value));
        Assert.Equal(2, await GetAsync());
        Assert.Equal(2, _started.Count);
    }

    [Fact]
    public async Task Invalidate_DuringARead_KeepsItsResultFromLaterCallers()
    {
        var before = GetAsync();

        _reads.Invalidate(Key);
        var after = GetAsync();
        Complete(1, 2);
        Complete(0, 1);

        Assert.Equal((1, 2), (await before, await after));
        Assert.Equal(2, await GetAsync());
        Assert.Equal(2, _started.Count);
    }

    [Fact]
    public async Task TryAdd_NothingOrUnusableResult_IsKept()
    {
        TryAdd(1);
        Assert.Equal(1, await GetAsync());

        TryAdd(2, isUsable: value => value > 1);

        Assert.Equal(2, await GetAsync());
        Assert.Empty(_started);
    }

    [Fact]
    public async Task TryAdd_UsableResultOrReadInProgress_IsIgnored()
    {
        var read = GetAsync();
        TryAdd(2);
        Complete(0, 1);
        Assert.Equal(1, await read);

        TryAdd(3);

        Assert.Equal(1, await GetAsync());
    }

    private Task<int> GetAsync(string key = Key, Func<int, bool>? isUsable = null, CancellationToken? cancellationToken = null) =>
        _reads.GetAsync(key, _ => StartAsync(), isUsable ?? (_ => true), cancellationToken ?? Cancellation);

    private async Task<int> StartAsync()
    {
        var read = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        _started.Enqueue(read);
        return await read.Task;
    }

    private async Task ReadAsync(int value)
    {
        var read = GetAsync();
        Complete(_started.Count - 1, value);
        Assert.Equal(value, await read);
    }

    private void TryAdd(int value, Func<int, bool>? isUsable = null) => _reads.TryAdd(Key, value, isUsable ?? (_ => true));

    private void Complete(int read, int value) => _started.ElementAt(read).SetResult(value);
}
