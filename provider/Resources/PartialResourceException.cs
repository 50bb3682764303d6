using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>A resource that exists on the platform, so that the state must contain it, but is not ready.</summary>
/// <param name="reasons">Whole sentences: what is missing, and the next step.</param>
internal sealed class PartialResourceException(string id, PropertyMap state, PropertyMap inputs, ImmutableArray<Message> reasons)
    : Exception(Values.Message.Join(" ", reasons).ToString())
{
    public string Id { get; } = id;

    public PropertyMap State { get; } = state;

    public PropertyMap Inputs { get; } = inputs;

    public ImmutableArray<Message> Reasons { get; } = reasons;
}
