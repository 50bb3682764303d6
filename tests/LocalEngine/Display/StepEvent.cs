using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>One step of a phase, for the display.</summary>
internal sealed record StepEvent(Op Op, ResourceState? Old, ResourceState? New)
{
    /// <summary>The provider's detailedDiff, or null to compare the inputs.</summary>
    public IReadOnlyDictionary<string, PropertyDiff>? Detailed { get; init; }

    /// <summary>Whether a refresh found it. Then differences are shown inverted, and deletions without properties.</summary>
    public bool Refreshed { get; init; }

    public ResourceState Resource => New ?? Old!;

    /// <summary>Id of the resource before the step.</summary>
    public string Id => Old?.Id ?? (Op is Op.Import or Op.Read ? New!.Id : string.Empty);

    public string Label => (Op, Old) switch
    {
        (Op.Delete, { RetainOnDelete: true }) when !Refreshed => "delete[retain]",
        _ => OpText.Name(Op),
    };
}
