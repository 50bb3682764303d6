namespace Pulumi;

public class InvokeOptions
{
    public InvokeOptions() => throw null!;

    public Resource? Parent { get; set; }

    public string? PluginDownloadURL { get; set; }

    public ProviderResource? Provider { get; set; }

    public string? Version { get; set; }
}

public class InvokeOutputOptions : InvokeOptions
{
    public InvokeOutputOptions() => throw null!;

    public InputList<Resource> DependsOn { get; set; } = null!;
}
