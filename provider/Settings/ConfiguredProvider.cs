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

    /// <param name="claims">The claims of the run of the engine.</param>
    /// <param name="hasExplicitProvider">Whether the program creates the provider.</param>
    /// <param name="log">Shows its lines to the user as those of no resource.</param>
    /// <param name="onWait">Receives a message before a wait.</param>
    /// <param name="stopping">Cancels what all calls share.</param>
    public ConfiguredProvider(
        ProviderSettings settings,
        RunClaims claims,
        bool hasExplicitProvider,
        TimeProvider time,
        SecretRegistry secrets,
        ILogger log,
        Action<Message> onWait,
        CancellationToken stopping)
    {
        var client = ApiClientFactory.Create(settings.Api, time, secrets, onWait, stopping);
        var (added, planned) = (new AddedConnectors(time), new PlannedConnectors());
        var connectors = new ConnectorService(client, new BatchingConnectorsClient(client, settings.Batching, time, stopping), settings.Api.MaxRetries, time, onWait);
        var configurations = new ConfigurationService(client, connectors, added, log, time, stopping, onWait);
        var modes = new ConfigureModes(settings.ConfigureMode, onWait);
        var writer = new ConfigurationWriter(new ConfigurationSaver(client, modes, settings.Api.MaxRetries, time, onWait), modes);
        var objects = new ObjectClaims(claims, settings.Api.BaseUrl.AbsoluteUri);
        Resources = new TokenCatalog<IResource>(
            "resource type",
            resource => resource.Token,
            Claimed(ConnectorResource.TypeToken, (entries, errors) => new ConnectorResource(connectors, added, planned, entries, errors, _retained, settings.AccountId)),
            Claimed(
                ConnectorConfigurationResource.TypeToken,
                (entries, errors) => new ConnectorConfigurationResource(
                    configurations, connectors, writer, added, planned, objects, entries, errors, _retained, settings.Validation, settings.AccountId)));
        Functions = CreateFunctions(client, connectors, configurations, planned, log, settings.AccountId);
        RefreshBeforeUpdate = settings.RefreshBeforeUpdate;

        StateUpgrade Claimed(string typeToken, Func<KnownEntries, ExistingObjectErrors, IResource> create)
        {
            var entries = new KnownEntries();
            var resource = create(entries, new ExistingObjectErrors(typeToken, entries, hasExplicitProvider));
            var claimed = new ClaimedResource(resource, objects, entries, connectors.IsAddedAsync, settings.AccountId);
            return new StateUpgrade(new DefaultAccount(claimed, settings.AccountId));
        }
    }

    public TokenCatalog<IResource> Resources { get; }

    public TokenCatalog<IFunction> Functions { get; }

    public bool RefreshBeforeUpdate { get; }

    /// <summary>Emits the warnings that can be decided only at the end of a run.</summary>
    public void EndRun() => _retained.Emit();

    private static TokenCatalog<IFunction> CreateFunctions(
        ConnectorsClient client, ConnectorService connectors, ConfigurationService configurations, PlannedConnectors planned, ILogger log, string? defaultAccountId) =>
        new(
            "function",
            function => function.Token,
            new GetConnectorFunction(client, defaultAccountId),
            new GetConnectorsFunction(client, defaultAccountId),
            new GetAddedConnectorsFunction(connectors, defaultAccountId),
            new GetSupportedConnectorsFunction(client, defaultAccountId),
            new GetConnectorConfigurationFunction(configurations, planned, log, defaultAccountId));
}
