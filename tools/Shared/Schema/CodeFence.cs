using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>A code block of Markdown.</summary>
/// <param name="Index">Position of the block in the text.</param>
/// <param name="Length">Length of the block with its fences.</param>
/// <param name="TextIndex">Position of the code.</param>
/// <param name="Language">Empty if the block names none.</param>
/// <param name="Text">The code with its last line break.</param>
internal sealed partial record CodeFence(int Index, int Length, int TextIndex, string Language, string Text)
{
    /// <summary>Returns the code blocks of a text, in order.</summary>
    public static IEnumerable<CodeFence> In(string text) => Block().Matches(text).Select(block =>
        new CodeFence(block.Index, block.Length, block.Groups["text"].Index, block.Groups["language"].Value, block.Groups["text"].Value));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
