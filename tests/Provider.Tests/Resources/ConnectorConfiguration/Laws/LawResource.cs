using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Redaction.Law;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>The two resources of one connector with an implementation of the API. Waits between reads end immediately.</summary>
internal static class LawResource
{
    public static readonly ConnectorKey Key = new("account", "connector");

    public static ResourcePair Create(IConnectorsApi api, int maxRetries) => new(api, batching: false, maxRetries, new SkippedWaits(), CancellationToken.None);

    public static CallContext NewContext() => new("urn", "name", NullLogger.Instance);
}
