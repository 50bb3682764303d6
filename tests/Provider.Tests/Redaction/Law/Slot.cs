namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>A place of a program that has a value.</summary>
/// <param name="Text">Index of the text that it contains.</param>
/// <param name="IsSecret">Whether the program marks the value as secret.</param>
internal sealed record Slot(int Text, bool IsSecret);
