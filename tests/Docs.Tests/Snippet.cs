namespace Pulumi.Connectors.Docs.Tests;

/// <summary>A block of code in a page.</summary>
/// <param name="Line">Of its first line of code, from 1.</param>
internal sealed record Snippet(string Page, int Line, string Language, string Text);
