using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>A page of the documentation.</summary>
/// <param name="Path">Path relative to the root of the repository.</param>
internal sealed partial record Page(string Path, string Text)
{
    public string[] Lines { get; } = Text.Split('\n');

    /// <summary>The code blocks, in order.</summary>
    public IEnumerable<Snippet> Snippets => Fence().Matches(Text)
        .Select(fence => new Snippet(Path, LineOf(fence.Groups["text"].Index), fence.Groups["language"].Value, fence.Groups["text"].Value));

    /// <summary>Returns the line number of a position, from 1.</summary>
    public int LineOf(int index) => Text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
