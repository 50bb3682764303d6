namespace Pulumi.Automation.Events;

public class DiagnosticEvent
{
    internal DiagnosticEvent() => throw null!;

    public string? Urn => throw null!;

    public string? Prefix => throw null!;

    public string Message => throw null!;

    public string Color => throw null!;

    public string Severity => throw null!;

    public bool? Ephemeral => throw null!;
}
