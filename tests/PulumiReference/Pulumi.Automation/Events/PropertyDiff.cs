namespace Pulumi.Automation.Events;

public class PropertyDiff
{
    internal PropertyDiff() => throw null!;

    public DiffKind Kind => throw null!;

    public bool InputDiff => throw null!;
}
