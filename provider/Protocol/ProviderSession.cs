using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Protocol;

/// <summary>What the engine has told this process so far: its capabilities (Handshake) and the provider's settings (Configure).</summary>
internal sealed class ProviderSession
{
    private volatile ConfiguredProvider? _provider;
    private volatile bool _supportsRefreshBeforeUpdate;

    /// <summary>Null until Configure has succeeded.</summary>
    public ConfiguredProvider? ProviderOrNull => _provider;

    /// <exception cref="ProviderException">Configure has not succeeded yet.</exception>
    public ConfiguredProvider Provider =>
        _provider ?? throw new ProviderException(
            ProviderFailure.Precondition,
            $"The provider is not configured.",
            advice: $"Call Configure successfully before this call.");

    /// <summary>Whether responses must request a refresh before each update.</summary>
    public bool RefreshBeforeUpdate => _supportsRefreshBeforeUpdate && _provider is { RefreshBeforeUpdate: true };

    public void Connect(bool supportsRefreshBeforeUpdate) => _supportsRefreshBeforeUpdate = supportsRefreshBeforeUpdate;

    public void Configure(ConfiguredProvider provider) => _provider = provider;
}
