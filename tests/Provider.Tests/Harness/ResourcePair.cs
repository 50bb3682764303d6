using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>The two resource types with an implementation of the API, without the engine.</summary>
internal sealed class ResourcePair : IDisposable
{
    private readonly ConfigureModes _modes = new(ConfigureMode.Unknown);

    public ResourcePair(IConnectorsApi api, bool batching, int maxRetries, TimeProvider time, CancellationToken stopping)
    {
        var client = new ConnectorsClient(api, new ServerClock(), new SecretRegistry());
        Connectors = new ConnectorService(client, new BatchingConnectorsClient(client, batching, time, stopping), maxRetries, time);
        var (added, retained) = (new AddedConnectors(time), new RetainedConfigurationWarnings());
        Configurations = new ConfigurationService(client, Connectors, added, NullLogger.Instance, time, stopping);
        var entries = new KnownEntries();
        Configuration = new ConnectorConfigurationResource(
            Configurations,
            Connectors,
            new ConfigurationWriter(new ConfigurationSaver(client, _modes, maxRetries, time), _modes),
            added,
            new PlannedConnectors(),
            new ObjectClaims(new RunClaims(journal: null), "https://platform.example"),
            entries,
            new ExistingObjectErrors(ConnectorConfigurationResource.TypeToken, entries, hasExplicitProvider: false),
            retained,
            FieldValidation.Strict,
            defaultAccountId: null);
        Connector = new ConnectorResource(
            Connectors, added, new PlannedConnectors(), entries, new ExistingObjectErrors(ConnectorResource.TypeToken, entries, hasExplicitProvider: false), retained, defaultAccountId: null);
    }

    public ConnectorService Connectors { get; }

    public ConfigurationService Configurations { get; }

    public ConnectorConfigurationResource Configuration { get; }

    public ConnectorResource Connector { get; }

    public void Dispose() => _modes.Dispose();
}
