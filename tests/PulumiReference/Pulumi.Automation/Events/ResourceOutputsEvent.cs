namespace Pulumi.Automation.Events;

public class ResourceOutputsEvent
{
    internal ResourceOutputsEvent() => throw null!;

    public StepEventMetadata Metadata => throw null!;

    public bool? Planning => throw null!;
}
