namespace Pulumi.Automation;

public class LocalWorkspaceOptions
{
    public string? WorkDir { get; set; }

    public string? PulumiHome { get; set; }

    public IDictionary<string, string?>? EnvironmentVariables { get; set; }
}
