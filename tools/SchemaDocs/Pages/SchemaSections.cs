using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.SchemaDocs.Pages;

/// <summary>The sections of a page between <c>&lt;!-- schema: … --&gt;</c> and <c>&lt;!-- end of schema --&gt;</c>.</summary>
internal static partial class SchemaSections
{
    /// <summary>Returns the markers of the sections.</summary>
    public static IEnumerable<string> MarkersOf(Page page) => Section().Matches(page.Text).Select(section => section.Groups["marker"].Value);

    /// <summary>Returns the text of the page with sections that match the schema.</summary>
    /// <exception cref="ToolException">A marker is unknown.</exception>
    public static string Update(Page page, SchemaTables tables) => Section().Replace(page.Text, section =>
    {
        var content = tables.Render(section.Groups["marker"].Value)
            ?? throw new ToolException($"{page.Path}:{page.LineOf(section.Index)}: the marker '{section.Groups["marker"].Value}' is unknown.");
        return $"{section.Groups["open"]}{content}\n{section.Groups["close"]}";
    });

    [GeneratedRegex("^(?<open><!-- schema: (?<marker>[^>]+) -->\n)(?<body>.*?)(?<close>^<!-- end of schema -->$)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
