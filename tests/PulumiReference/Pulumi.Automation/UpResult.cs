namespace Pulumi.Automation;

public sealed class UpResult : UpdateResult
{
    internal UpResult() => throw null!;
}
