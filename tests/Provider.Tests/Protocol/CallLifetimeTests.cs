using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Protocol;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>The end of the plugin.</summary>
public sealed class CallLifetimeTests : IDisposable
{
    private readonly CallLifetime _lifetime = new(new FakeTimeProvider());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _lifetime.Dispose();

    [Fact]
    public async Task End_NoCall_CompletesAtOnce()
    {
        await _lifetime.RunAsync(_ => Task.FromResult(true), Cancellation);

        Assert.True(_lifetime.EndAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task End_CallThatHasSentAWrite_WaitsForIt()
    {
        var write = new TaskCompletionSource<string>();
        var call = _lifetime.RunAsync(_ => write.Task, Cancellation);
        var end = _lifetime.EndAsync();

        Assert.False(end.IsCompleted);
        write.SetResult("outcome");

        await end;
        Assert.Equal("outcome", await call);
    }

    [Fact]
    public async Task End_CallThatWaits_IsCanceled()
    {
        var call = _lifetime.RunAsync(WaitAsync, Cancellation);

        await _lifetime.EndAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Run_AfterTheEnd_IsRefused()
    {
        await _lifetime.EndAsync();

        Assert.ThrowsAny<OperationCanceledException>(_lifetime.Begin);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _lifetime.RunAsync(_ => Task.FromResult(true), Cancellation));
    }

    [Fact]
    public async Task Begin_RightAfterCancel_LosesNoCancellation()
    {
        var calls = Enumerable.Range(0, 1000).Select(_ => _lifetime.RunAsync(WaitAsync, Cancellation)).ToList();

        _lifetime.Cancel();
        _lifetime.Begin();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        Assert.All(calls, call => Assert.True(call.IsCanceled));
        Assert.True(await _lifetime.RunAsync(_ => Task.FromResult(true), Cancellation));
    }

    private static async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return true;
    }
}
