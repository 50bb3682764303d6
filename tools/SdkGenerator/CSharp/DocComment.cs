using System.Text.RegularExpressions;
using System.Xml;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes XML documentation from descriptions in Markdown.</summary>
internal static partial class DocComment
{
    private const string Language = "csharp";

    /// <summary>Returns a summary, and the C# example of the description if it has one.</summary>
    /// <param name="subject">What the summary names if there is no description.</param>
    public static string Of(string description, string subject) => SourceText.Lines(
        Summary(description, subject),
        Text(description).ExampleIn(Language) is { } example ? Element("example", $"<code>\n{Escaped(example)}\n</code>") : string.Empty);

    /// <summary>Returns a summary without an example.</summary>
    public static string Summary(string description, string subject) =>
        Element("summary", Text(description).Summary is { Length: > 0 } summary ? Markup(summary) : $"<c>{Escaped(subject)}</c>");

    private static DescriptionText Text(string description) => new(description.ReplaceLineEndings("\n"));

    private static string Element(string name, string content) => Commented($"<{name}>\n{content}\n</{name}>");

    private static string Commented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length > 0 ? $"/// {line}" : "///"));

    private static string Markup(string text)
    {
        var paragraphs = EmptyLines().Split(text).Select(paragraph => Code().Replace(Escaped(paragraph), "<c>$1</c>")).ToList();
        return paragraphs.Count == 1 ? paragraphs[0] : string.Join('\n', paragraphs.Select(paragraph => $"<para>\n{paragraph}\n</para>"));
    }

    private static string Escaped(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex EmptyLines();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
