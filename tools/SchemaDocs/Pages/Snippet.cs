namespace Pulumi.Connectors.Tools.SchemaDocs.Pages;

/// <summary>A code block in a page.</summary>
/// <param name="Line">Number of its first line, from 1.</param>
internal sealed record Snippet(string Page, int Line, string Language, string Text);
