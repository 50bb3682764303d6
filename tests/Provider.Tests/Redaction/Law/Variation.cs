namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>How the platform repeats a text.</summary>
internal enum Variation
{
    Same,
    Trimmed,
    Extended,
    OtherCase,
    FirstPart,
}
