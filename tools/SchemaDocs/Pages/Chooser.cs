using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.SchemaDocs.Pages;

/// <summary>One program in several languages, of which the reader of a page selects one.</summary>
/// <param name="Index">Position in the text.</param>
/// <param name="Languages">Languages of the buttons, separated by commas.</param>
/// <param name="Tabs">Languages of the tabs, in their order.</param>
/// <param name="Programs">Language and text of each tab that contains a program in its language.</param>
internal sealed partial record Chooser(int Index, int Length, string Languages, IReadOnlyList<string> Tabs, IReadOnlyList<(string Language, string Text)> Programs)
{
    /// <summary>The languages that each chooser has, in this order.</summary>
    public static readonly IReadOnlyList<string> Required = ["typescript", "csharp", "python", "go", "yaml", "java"];

    /// <summary>Short codes that a chooser with all languages consists of.</summary>
    public static int ShortCodes => 2 + (2 * Required.Count);

    /// <summary>Returns the choosers of a text.</summary>
    public static IEnumerable<Chooser> In(string text) => Block().Matches(text).Select(block => new Chooser(
        block.Index,
        block.Length,
        block.Groups["languages"].Value,
        [.. Tab().Matches(block.Groups["body"].Value).Select(tab => tab.Groups["language"].Value)],
        [.. Program().Matches(block.Groups["body"].Value).Select(program => (program.Groups["language"].Value, program.Groups["text"].Value))]));

    /// <summary>Counts the short codes of all kinds in a text.</summary>
    public static int CountShortCodes(string text) => ShortCode().Count(text);

    [GeneratedRegex("""^\{\{< chooser language "(?<languages>[\w,]+)" >\}\}$(?<body>.*?)^\{\{< /chooser >\}\}$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\{\{% choosable language (?<language>\w+) %\}\}\n\n```\k<language>\n(?<text>.*?)^```\n\n\{\{% /choosable %\}\}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Program();

    [GeneratedRegex(@"^\{\{% choosable language (?<language>\w+) %\}\}$", RegexOptions.Multiline)]
    private static partial Regex Tab();

    [GeneratedRegex("""\{\{[<%]""")]
    private static partial Regex ShortCode();
}
