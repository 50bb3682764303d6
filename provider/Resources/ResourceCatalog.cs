using System.Collections.Frozen;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>The resource types by token. Two of one token are a bug and fail at once.</summary>
internal sealed class ResourceCatalog(params IEnumerable<IResource> resources)
{
    private readonly FrozenDictionary<string, IResource> _resources =
        resources.ToDictionary(resource => resource.Token, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="ProviderException">No resource has this token.</exception>
    public IResource Find(string token) =>
        _resources.GetValueOrDefault(token) ?? throw Unknown(token, _resources.Keys);

    public static ProviderException Unknown(string token, IEnumerable<string> known) =>
        new(ProviderFailure.NotFound, $"This provider has no resource type '{token}'{NearestName.Hint(token, known)}");
}
