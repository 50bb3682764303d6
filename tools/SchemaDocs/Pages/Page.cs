using System.Text.RegularExpressions;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SchemaDocs.Pages;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">Path relative to the root of the repository.</param>
internal sealed partial record Page(string Path, string Text)
{
    /// <summary>The code blocks, in order.</summary>
    public IEnumerable<Snippet> Snippets => CodeFence.In(Text).Select(fence => new Snippet(Path, LineOf(fence.TextIndex), fence.Language, fence.Text));

    /// <exception cref="ToolException">The page does not exist.</exception>
    public static Page Read(Checkout checkout, string path) => new(path, checkout.Read(path));

    /// <summary>Returns the line number of a position, from 1.</summary>
    public int LineOf(int index) => Text.AsSpan(0, index).Count('\n') + 1;

    /// <summary>Returns the text below a heading of the second level, up to the next one; null if there is no such heading.</summary>
    public string? Section(string title) => Split(Text, "## ").Where(section => section.Title == title).Select(section => section.Body).FirstOrDefault();

    /// <summary>Splits a text at the headings of one level that are not in code blocks. The text before the first heading is omitted.</summary>
    /// <param name="prefix">Start of the heading, such as <c>"## "</c>.</param>
    public static IEnumerable<(string Title, string Body)> Split(string text, string prefix)
    {
        var fences = CodeFence.In(text).ToList();
        var headings = Heading().Matches(text)
            .Where(heading => heading.Groups["prefix"].Value == prefix && !fences.Any(fence => fence.Index < heading.Index && heading.Index < fence.Index + fence.Length))
            .ToList();
        return headings.Select((heading, index) =>
        {
            var start = heading.Index + heading.Length;
            var end = index + 1 < headings.Count ? headings[index + 1].Index : text.Length;
            return (heading.Groups["title"].Value, text[start..end].Trim('\n'));
        });
    }

    [GeneratedRegex("^(?<prefix>#+ )(?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
