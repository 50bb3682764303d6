namespace Pulumi.Automation;

public sealed class WorkspaceStack : IDisposable
{
    internal WorkspaceStack() => throw null!;

    public string Name => throw null!;

    public Workspace Workspace => throw null!;

    public Task<UpResult> UpAsync(UpOptions? options = null, CancellationToken cancellationToken = default) => throw null!;

    public Task<PreviewResult> PreviewAsync(PreviewOptions? options = null, CancellationToken cancellationToken = default) => throw null!;

    public void Dispose() => throw null!;
}
