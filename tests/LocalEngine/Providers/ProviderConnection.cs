using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Connection to a running provider. Disposing it ends the provider.</summary>
public class ProviderConnection(ResourceProvider.ResourceProviderClient client) : IAsyncDisposable
{
    /// <summary>The provider's service.</summary>
    public ResourceProvider.ResourceProviderClient Client { get; } = client;

    /// <summary>Directory of the plugin's program; null for a provider that this engine did not start.</summary>
    public virtual string? Directory => null;

    /// <summary>Returns what the provider wrote before it exited by itself; null while it runs, or if this engine ended it.</summary>
    public virtual ValueTask<string?> ReadExitMessageAsync() => ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
