using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// The gRPC service of the provider, in one file for each group of calls. Every call runs through <see cref="CallPipeline"/>. Calls that do
/// not apply to this provider (Construct, Call, Parameterize, GetMapping, …) return <c>UNIMPLEMENTED</c>, as the generated base does.
/// </summary>
/// <remarks>This folder is the only one that uses <c>Pulumirpc</c>.</remarks>
internal sealed partial class ProviderService(
    CallPipeline calls,
    FromWire fromWire,
    ProviderSession session,
    EngineLog log,
    SecretRegistry secrets,
    CallLifetime lifetime,
    EngineRuns runs,
    EnvironmentLookup environment,
    TimeProvider time)
    : ResourceProvider.ResourceProviderBase
{
    private IResource Resource(string type, string urn) => session.Provider.Resources.Find(FromWire.TypeToken(type, urn));
}
