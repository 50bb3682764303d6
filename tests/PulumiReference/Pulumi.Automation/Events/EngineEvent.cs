namespace Pulumi.Automation.Events;

public class EngineEvent
{
    internal EngineEvent() => throw null!;

    public int Sequence => throw null!;

    public int Timestamp => throw null!;

    public DiagnosticEvent? DiagnosticEvent => throw null!;

    public PreludeEvent? PreludeEvent => throw null!;

    public SummaryEvent? SummaryEvent => throw null!;

    public ResourcePreEvent? ResourcePreEvent => throw null!;

    public ResourceOutputsEvent? ResourceOutputsEvent => throw null!;
}
