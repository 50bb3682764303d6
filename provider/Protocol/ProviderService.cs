using Pulumi.Connectors.Configuration;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// The gRPC front, in four files by group of calls. Each call is the same four steps: convert in, find, call, convert out. What does not
/// apply to this provider (Construct, Call, Parameterize, GetMapping, …) answers <c>UNIMPLEMENTED</c>, as the generated base does.
/// </summary>
/// <remarks>The only folder that names <c>Pulumirpc</c>.</remarks>
internal sealed partial class ProviderService(
    EngineLog log, KnownSecrets secrets, CallLifetime lifetime, StatusTable statuses, TimeProvider time)
    : ResourceProvider.ResourceProviderBase
{
    private volatile ConfiguredProvider? _configured;
    private volatile bool _supportsRefreshBeforeUpdate;

    private ConfiguredProvider Configured =>
        _configured ?? throw new ProviderException(
            ProviderFailure.Precondition, "The provider is not configured: the engine has to call Configure, with success, before this call");

    private bool RefreshBeforeUpdate => _supportsRefreshBeforeUpdate && Configured.RefreshBeforeUpdate;

    private IResource Resource(string type, string urn) => Configured.Resources.Find(Token(type, urn));

    private CallContext Context(string urn, string name) => new(urn, name.Length > 0 ? name : urn.Split("::")[^1], log.For(urn));

    // What is not ready is kept in the state too, so its details carry what the answer of a success would.
    private async Task<T> KeepAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (PartialResourceException partial)
        {
            throw statuses.NotReady(partial, RefreshBeforeUpdate);
        }
    }

    private PropertyMap Remember(PropertyMap values)
    {
        secrets.Remember(values);
        return values;
    }

    // Engines before 3.150 name the type in the URN only, after the types of the parents.
    private static string Token(string type, string urn)
    {
        if (type.Length > 0)
            return type;
        var parts = urn.Split("::");
        return parts.Length > 2 ? parts[2].Split('$')[^1] : string.Empty;
    }
}
