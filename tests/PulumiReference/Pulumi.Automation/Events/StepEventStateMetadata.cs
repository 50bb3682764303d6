using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

public class StepEventStateMetadata
{
    internal StepEventStateMetadata() => throw null!;

    public string Urn => throw null!;

    public string Type => throw null!;

    public string Id => throw null!;

    public IImmutableDictionary<string, object> Inputs => throw null!;

    public IImmutableDictionary<string, object> Outputs => throw null!;
}
