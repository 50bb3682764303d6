namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>A text that the platform repeats.</summary>
/// <param name="Text">Index of the text.</param>
internal sealed record Echo(int Text, Variation Variation);
