namespace Pulumi;

public class StackOptions
{
    public StackOptions() => throw null!;
}
