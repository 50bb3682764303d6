using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests.Pages;

/// <summary>The sections of a page between <c>&lt;!-- schema: … --&gt;</c> and <c>&lt;!-- end of schema --&gt;</c>.</summary>
internal static partial class SchemaSections
{
    /// <summary>Returns the markers of the sections.</summary>
    public static IEnumerable<string> MarkersOf(Page page) => Section().Matches(page.Text).Select(section => section.Groups["marker"].Value);

    /// <summary>Returns the changes that make the sections match the schema.</summary>
    public static IEnumerable<string> ChangesTo(Page page, SchemaTables tables) => Section().Matches(page.Text).SelectMany(section =>
    {
        var first = page.LineOf(section.Groups["body"].Index);
        var actual = section.Groups["body"].Value.TrimEnd('\n').Split('\n');
        var expected = tables.Render(section.Groups["marker"].Value).Split('\n');
        return actual.Select((line, index) => (Line: line, Number: first + index))
            .Where(each => !expected.Contains(each.Line))
            .Select(each => $"{page.Path}:{each.Number}: remove: {each.Line}")
            .Concat(expected.Except(actual).Select(line => $"{page.Path}:{first}: add: {line}"))
            .DefaultIfEmpty(expected.SequenceEqual(actual) ? string.Empty : $"{page.Path}:{first}: has the expected lines in another order")
            .Where(change => change.Length > 0);
    });

    /// <summary>Returns the text of the page with sections that match the schema.</summary>
    public static string Updated(Page page, SchemaTables tables) =>
        Section().Replace(page.Text, section => $"{section.Groups["open"]}{tables.Render(section.Groups["marker"].Value)}\n{section.Groups["close"]}");

    [GeneratedRegex("^(?<open><!-- schema: (?<marker>[^>]+) -->\n)(?<body>.*?)(?<close>^<!-- end of schema -->$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
