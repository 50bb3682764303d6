using Pulumi.Connectors.Api;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Functions;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>The resource types and functions with one set of settings. Each Configure creates a new one, with empty caches.</summary>
internal sealed class ConfiguredProvider
{
    private readonly RetainedConfigurationWarnings _retained = new();

    /// <param name="log">Shows its lines to the user as those of no resource.</param>
    /// <param name="onWait">Receives a message before a wait.</param>
    /// <param name="stopping">Cancels what all calls share.</param>
    public ConfiguredProvider(
        ProviderSettings settings, TimeProvider time, SecretRegistry secrets, ILogger log, Action<Message> onWait, CancellationToken stopping)
    {
        var client = ApiClientFactory.Create(settings.Api, time, secrets, onWait, stopping);
        var created = new CreatedThisRun(time);
        var connectors = new ConnectorService(client, new BatchingConnectorsClient(client, settings.Batching, time, stopping), settings.Api.MaxRetries, time);
        var configurations = new ConfigurationService(client, connectors, created, log, time, stopping);
        var modes = new ConfigureModes(settings.ConfigureMode);
        var writer = new ConfigurationWriter(new ConfigurationSaver(client, modes, settings.Api.MaxRetries, time), modes, created);
        IResource[] resources =
        [
            new ConnectorResource(connectors, created, _retained, settings.AccountId),
            new ConnectorConfigurationResource(configurations, connectors, writer, created, _retained, settings.Validation, settings.AccountId),
        ];
        Resources = new TokenCatalog<IResource>("resource type", resource => resource.Token, resources.Select(resource => new StateUpgrade(resource)));
        Functions = new TokenCatalog<IFunction>(
            "function",
            function => function.Token,
            new GetConnectorFunction(client, settings.AccountId),
            new GetConnectorsFunction(client, settings.AccountId),
            new GetAddedConnectorsFunction(connectors, settings.AccountId),
            new GetSupportedConnectorsFunction(client, settings.AccountId),
            new GetConnectorConfigurationFunction(configurations, settings.AccountId));
        RefreshBeforeUpdate = settings.RefreshBeforeUpdate;
    }

    public TokenCatalog<IResource> Resources { get; }

    public TokenCatalog<IFunction> Functions { get; }

    public bool RefreshBeforeUpdate { get; }

    /// <summary>Emits the warnings that can be decided only at the end of a run.</summary>
    public void EndRun() => _retained.Emit();
}
