using Pulumi.Connectors.Api;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.Functions;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Configuration;

/// <summary>Everything that the provider can do with one set of settings. Immutable; Configure makes a new one.</summary>
internal sealed class ConfiguredProvider
{
    private readonly RetainedConfigurations _retained = new();

    /// <param name="onWait">Told in words what is waited for.</param>
    /// <param name="stopping">Ends what all calls share.</param>
    public ConfiguredProvider(
        ProviderSettings settings, TimeProvider time, KnownSecrets secrets, Action<string> onWait, CancellationToken stopping)
    {
        secrets.Remember(settings.Api.Credentials.ClientSecret);
        secrets.Remember(settings.Api.Credentials.AccessToken);
        var client = ApiClientFactory.Create(settings.Api, time, secrets.Remember, onWait, stopping);
        var accounts = new AccountConnectors(client, settings.Batching, time, stopping);
        var history = new RunHistory(time);
        var connectors = new ConnectorPlatform(client, accounts, time);
        var configurations = new ConfigurationPlatform(client, connectors, history, time);
        Resources = new ResourceCatalog(
            new ConnectorResource(connectors, history, _retained, settings.AccountId),
            new ConnectorConfigurationResource(configurations, connectors, history, _retained, settings.AccountId));
        Functions = new FunctionCatalog(
            new GetConnectorFunction(client, settings.AccountId),
            new GetConnectorsFunction(client, settings.AccountId),
            new GetAddedConnectorsFunction(connectors, settings.AccountId),
            new GetSupportedConnectorsFunction(client, settings.AccountId),
            new GetConnectorConfigurationFunction(configurations, settings.AccountId));
        RefreshBeforeUpdate = settings.RefreshBeforeUpdate;
    }

    public ResourceCatalog Resources { get; }

    public FunctionCatalog Functions { get; }

    public bool RefreshBeforeUpdate { get; }

    /// <summary>Says what can be said only when a run is over.</summary>
    public void EndRun() => _retained.Warn();
}
