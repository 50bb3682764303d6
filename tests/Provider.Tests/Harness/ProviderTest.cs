using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Tests;

/// <summary>A test that talks to a configured plugin.</summary>
public abstract class ProviderTest : IAsyncLifetime
{
    private protected const string Key = $"{ProviderFixture.Account}/{TestCatalogue.Store}";

    private protected ProviderFixture Fixture { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Fixture = await StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync();

    /// <summary>The call fails with this code, in these words among others.</summary>
    private protected static async Task<RpcException> FailsAsync(StatusCode code, string words, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(call);
        Assert.True(code == exception.StatusCode, $"{exception.StatusCode}: {exception.Status.Detail}");
        Assert.Contains(words, exception.Status.Detail, StringComparison.Ordinal);
        return exception;
    }

    private protected static void AssertNone(DiffResponse? diff)
    {
        Assert.NotNull(diff);
        Assert.True(diff.Changes == DiffResponse.Types.DiffChanges.DiffNone, string.Join(", ", diff.DetailedDiff.Keys));
    }

    /// <summary>Exactly these paths differ, none of them so that it replaces.</summary>
    private protected static void AssertUpdates(DiffResponse? diff, params string[] paths)
    {
        Assert.NotNull(diff);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.True(diff.HasDetailedDiff);
        Assert.Equal(paths.Order(), diff.DetailedDiff.Keys.Order());
        Assert.Empty(diff.Replaces);
        Assert.Equal(paths.Select(path => path.Split('.', '[')[0]).Distinct().Order(), diff.Diffs.Order());
    }
}
