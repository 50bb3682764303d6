using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>A provider that runs and can be called. Disposing it ends the provider.</summary>
public class ProviderConnection(ResourceProvider.ResourceProviderClient client) : IAsyncDisposable
{
    /// <summary>The provider's service.</summary>
    public ResourceProvider.ResourceProviderClient Client { get; } = client;

    /// <summary>Where the plugin's program lies; null for a provider that this engine did not start.</summary>
    public virtual string? Directory => null;

    /// <summary>What the provider wrote before it died by itself; null while it lives or once it was told to end.</summary>
    public virtual ValueTask<string?> LastWordsAsync() => ValueTask.FromResult<string?>(null);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
