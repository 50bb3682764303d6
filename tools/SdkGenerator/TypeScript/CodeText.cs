namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>Parts of source code. Lines end with <c>\n</c>, the last one without it.</summary>
internal static class CodeText
{
    private const string Indentation = "  ";

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>Returns parts with an empty line between each two.</summary>
    public static string Paragraphs(IEnumerable<string> parts) => string.Join("\n\n", parts);

    public static string Indented(this string code) =>
        Lines(code.Split('\n').Select(line => line.Length == 0 ? line : Indentation + line));

    /// <summary>Returns a block in braces.</summary>
    /// <param name="head">What stands before the opening brace.</param>
    /// <param name="end">What stands after the closing brace.</param>
    public static string Block(string head, IEnumerable<string> lines, string? end = null) =>
        Lines([$"{head} {{", .. lines.Select(Indented), $"}}{end}"]);
}
