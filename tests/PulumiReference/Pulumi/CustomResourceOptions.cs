namespace Pulumi;

public sealed class CustomResourceOptions : ResourceOptions
{
    public CustomResourceOptions() => throw null!;

    public List<string> AdditionalSecretOutputs { get; set; } = null!;

    public bool? DeleteBeforeReplace { get; set; }

    public string? ImportId { get; set; }

    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2) => throw null!;
}
