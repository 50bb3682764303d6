using System.Collections.Immutable;

namespace Pulumi.Automation.Events;

public class SummaryEvent
{
    internal SummaryEvent() => throw null!;

    public bool MaybeCorrupt => throw null!;

    public int DurationSeconds => throw null!;

    public IImmutableDictionary<OperationType, int> ResourceChanges => throw null!;
}
