namespace Pulumi.Automation;

public sealed class PreviewOptions : UpdateOptions
{
    public bool? ExpectNoChanges { get; set; }

    public bool? Diff { get; set; }

    public bool? Refresh { get; set; }
}
