using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Base class of tests that use a configured plugin.</summary>
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

    /// <summary>Asserts that the diff has no changes.</summary>
    internal static void AssertNone(DiffResponse? diff)
    {
        Assert.NotNull(diff);
        Assert.True(diff.Changes == DiffResponse.Types.DiffChanges.DiffNone, string.Join(", ", diff.DetailedDiff.Keys));
    }

    private protected virtual Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync();

    /// <summary>Asserts that the call fails with the code and that its message contains the text.</summary>
    private protected static async Task<RpcException> AssertFailsAsync(StatusCode code, string message, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(call);
        Assert.True(code == exception.StatusCode, $"{exception.StatusCode}: {exception.Status.Detail}");
        Assert.Contains(message, exception.Status.Detail, StringComparison.Ordinal);
        return exception;
    }

    /// <summary>Asserts that exactly these paths differ, none of which causes a replacement.</summary>
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
