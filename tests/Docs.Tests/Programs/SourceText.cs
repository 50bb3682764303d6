namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>Splits source code at brackets and commas. String literals are skipped.</summary>
internal static class SourceText
{
    /// <summary>Returns the text between the bracket at a position and its closing bracket.</summary>
    public static string Inside(string text, int open)
    {
        var end = Walk(text, open).First(step => step.Depth == 0).Index;
        return text[(open + 1)..end];
    }

    /// <summary>Splits a text at the commas that are not inside brackets.</summary>
    public static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        foreach (var (index, depth) in Walk($"({text})", 0).Where(step => step.Depth == 0 || (step.Depth == 1 && step.IsComma)).Select(step => (step.Index - 1, step.Depth)))
        {
            if (text[start..index].Trim() is { Length: > 0 } part)
                yield return part;
            start = depth == 0 ? start : index + 1;
        }
    }

    private static IEnumerable<(int Index, int Depth, bool IsComma)> Walk(string text, int open)
    {
        var depth = 0;
        var quoted = false;
        for (var index = open; index < text.Length; index++)
        {
            if (text[index] == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            depth += text[index] switch { '(' or '{' or '[' => 1, ')' or '}' or ']' => -1, _ => 0 };
            yield return (index, depth, text[index] == ',');
        }
    }
}
