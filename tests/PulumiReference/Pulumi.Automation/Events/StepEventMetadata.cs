using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

public class StepEventMetadata
{
    internal StepEventMetadata() => throw null!;

    public OperationType Op => throw null!;

    public string Urn => throw null!;

    public string Type => throw null!;

    public StepEventStateMetadata? Old => throw null!;

    public StepEventStateMetadata? New => throw null!;

    public ImmutableArray<string>? Diffs => throw null!;

    public IImmutableDictionary<string, PropertyDiff>? DetailedDiff => throw null!;
}
