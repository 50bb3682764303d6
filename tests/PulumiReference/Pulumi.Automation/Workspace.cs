namespace Pulumi.Automation;

public abstract class Workspace : IDisposable
{
    internal Workspace() => throw null!;

    public abstract string WorkDir { get; }

    public void Dispose() => throw null!;
}
