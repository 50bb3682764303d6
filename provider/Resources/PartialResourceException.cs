using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>The platform has done its part, so the state must know the resource, but it is not ready.</summary>
/// <param name="reasons">A sentence each: what is missing and what to do.</param>
internal sealed class PartialResourceException(string id, PropertyMap state, PropertyMap inputs, ImmutableArray<string> reasons)
    : Exception(string.Join("; ", reasons))
{
    public string Id { get; } = id;

    public PropertyMap State { get; } = state;

    public PropertyMap Inputs { get; } = inputs;

    public ImmutableArray<string> Reasons { get; } = reasons;
}
