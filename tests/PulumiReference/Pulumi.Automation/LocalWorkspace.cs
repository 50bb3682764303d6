namespace Pulumi.Automation;

public sealed class LocalWorkspace : Workspace
{
    internal LocalWorkspace() => throw null!;

    public override string WorkDir => throw null!;

    public static Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args) => throw null!;

    public static Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) => throw null!;

    public static Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args) => throw null!;

    public static Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args, CancellationToken cancellationToken) => throw null!;
}
