using Pulumi.Connectors.LocalEngine.State;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>One step of a phase as it is shown.</summary>
internal sealed record StepEvent(Op Op, ResourceState? Old, ResourceState? New)
{
    /// <summary>The provider's detailedDiff, or null to compare the inputs.</summary>
    public IReadOnlyDictionary<string, PropertyDiff>? Detailed { get; init; }

    /// <summary>What a refresh found: differences are shown the other way round, and those that only say what is gone have no body.</summary>
    public bool Refreshed { get; init; }

    public ResourceState Resource => New ?? Old!;

    /// <summary>The id that the resource has before the step.</summary>
    public string Id => Old?.Id ?? (Op is Op.Import or Op.Read ? New!.Id : "");

    public string Label => (Op, Old) switch
    {
        (Op.Delete, { RetainOnDelete: true }) when !Refreshed => "delete[retain]",
        _ => OpText.Name(Op),
    };
}
