using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Redaction.Law;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>The two resources of one connector with an implementation of the API. Waits between reads end immediately.</summary>
internal sealed class LawResource : IDisposable
{
    public static readonly ConnectorKey Key = new("account", "connector");

    private readonly ResourcePair _resources;

    public LawResource(IConnectorsApi api, int maxRetries) => _resources = new ResourcePair(api, batching: false, maxRetries, new SkippedWaits(), CancellationToken.None);

    public ConnectorService Connectors => _resources.Connectors;

    public ConfigurationService Configurations => _resources.Configurations;

    public ConnectorConfigurationResource Configuration => _resources.Configuration;

    public ConnectorResource Connector => _resources.Connector;

    public static CallContext NewContext() => new("urn", "name", NullLogger.Instance);

    public void Dispose() => _resources.Dispose();
}
