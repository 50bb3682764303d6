using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Redaction.Law;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>The two resources of one connector with an implementation of the API. Waits between reads end immediately.</summary>
internal sealed class LawResource : IDisposable
{
    public static readonly ConnectorKey Key = new("account", "connector");

    private readonly ConfigureModes _modes = new(ConfigureMode.Unknown);

    public LawResource(IConnectorsApi api, int maxRetries)
    {
        var time = new SkippedWaits();
        var client = new ConnectorsClient(api, new ServerClock(), new SecretRegistry());
        Connectors = new ConnectorService(client, new BatchingConnectorsClient(client, batching: false, time, CancellationToken.None), maxRetries, time);
        var created = new CreatedThisRun(time);
        var retained = new RetainedConfigurationWarnings();
        Configurations = new ConfigurationService(client, Connectors, created, NullLogger.Instance, time, CancellationToken.None);
        Configuration = new ConnectorConfigurationResource(
            Configurations,
            Connectors,
            new ConfigurationWriter(new ConfigurationSaver(client, _modes, maxRetries, time), _modes, created),
            created,
            retained,
            FieldValidation.Strict,
            defaultAccountId: null);
        Connector = new ConnectorResource(Connectors, created, retained, defaultAccountId: null);
    }

    public ConnectorService Connectors { get; }

    public ConfigurationService Configurations { get; }

    public ConnectorConfigurationResource Configuration { get; }

    public ConnectorResource Connector { get; }

    public static CallContext NewContext() => new("urn", "name", NullLogger.Instance);

    public void Dispose() => _modes.Dispose();
}
