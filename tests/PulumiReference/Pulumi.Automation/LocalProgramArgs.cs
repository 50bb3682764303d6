namespace Pulumi.Automation;

public class LocalProgramArgs : LocalWorkspaceOptions
{
    public LocalProgramArgs(string stackName, string workDir) => throw null!;

    public string StackName => throw null!;
}
