namespace Pulumi;

public abstract class InputArgs
{
    protected InputArgs() => throw null!;
}

public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = null!;

    protected ResourceArgs() => throw null!;
}

public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = null!;

    protected InvokeArgs() => throw null!;
}
