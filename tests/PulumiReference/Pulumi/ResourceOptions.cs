namespace Pulumi;

public abstract class ResourceOptions
{
    protected ResourceOptions() => throw null!;

    public List<Input<Alias>> Aliases { get; set; } = null!;

    public CustomTimeouts? CustomTimeouts { get; set; }

    public Resource? DeletedWith { get; set; }

    public InputList<Resource> DependsOn { get; set; } = null!;

    public Input<string>? Id { get; set; }

    public List<string> IgnoreChanges { get; set; } = null!;

    public Resource? Parent { get; set; }

    public string? PluginDownloadURL { get; set; }

    public bool? Protect { get; set; }

    public ProviderResource? Provider { get; set; }

    public List<string> ReplaceOnChanges { get; set; } = null!;

    public bool? RetainOnDelete { get; set; }

    public string? Urn { get; set; }

    public string? Version { get; set; }
}
