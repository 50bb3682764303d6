namespace Pulumi.Automation;

public sealed class UpOptions : UpdateOptions
{
    public bool? ExpectNoChanges { get; set; }

    public bool? Diff { get; set; }

    public bool? Refresh { get; set; }

    public bool? ShowSecrets { get; set; }
}
