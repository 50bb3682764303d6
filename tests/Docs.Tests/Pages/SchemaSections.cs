using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests.Pages;

/// <summary>The parts of a page between <c>&lt;!-- schema: … --&gt;</c> and <c>&lt;!-- end of schema --&gt;</c>.</summary>
internal static partial class SchemaSections
{
    /// <summary>What each part is to show.</summary>
    public static IEnumerable<string> MarkersOf(Page page) => Section().Matches(page.Text).Select(section => section.Groups["marker"].Value);

    /// <summary>The lines to change so that the page says what the schema says.</summary>
    public static IEnumerable<string> ChangesTo(Page page, SchemaTables tables) => Section().Matches(page.Text).SelectMany(section =>
    {
        var first = page.LineOf(section.Groups["body"].Index);
        var there = section.Groups["body"].Value.TrimEnd('\n').Split('\n');
        var wanted = tables.Of(section.Groups["marker"].Value).Split('\n');
        return there.Select((line, index) => (Line: line, Number: first + index))
            .Where(each => !wanted.Contains(each.Line))
            .Select(each => $"{page.Path}:{each.Number}: remove: {each.Line}")
            .Concat(wanted.Except(there).Select(line => $"{page.Path}:{first}: add: {line}"))
            .DefaultIfEmpty(wanted.SequenceEqual(there) ? string.Empty : $"{page.Path}:{first}: has the right lines in another order")
            .Where(change => change.Length > 0);
    });

    /// <summary>The page as it has to be.</summary>
    public static string Updated(Page page, SchemaTables tables) =>
        Section().Replace(page.Text, section => $"{section.Groups["open"]}{tables.Of(section.Groups["marker"].Value)}\n{section.Groups["close"]}");

    [GeneratedRegex("^(?<open><!-- schema: (?<marker>[^>]+) -->\n)(?<body>.*?)(?<close>^<!-- end of schema -->$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
