namespace Pulumi.Automation.Events;

public class ResourcePreEvent
{
    internal ResourcePreEvent() => throw null!;

    public StepEventMetadata Metadata => throw null!;

    public bool? Planning => throw null!;
}
