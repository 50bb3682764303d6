namespace Pulumi;

public class Stack
{
    public Stack(StackOptions? options = null) => throw null!;
}
