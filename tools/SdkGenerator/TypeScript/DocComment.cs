using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>Documentation comments.</summary>
internal static class DocComment
{
    /// <summary>Returns a comment with the line break after it, or an empty string if there is nothing to document.</summary>
    /// <param name="description">Markdown, in the form that the registry takes.</param>
    /// <param name="deprecation">Reason and replacement; null if the thing is not deprecated.</param>
    public static string Of(string description, string? deprecation = null)
    {
        var parts = Parts(new DescriptionText(description), deprecation).ToList();
        if (parts.Count == 0)
            return string.Empty;
        var text = CodeText.Paragraphs(parts).Replace("*/", "*&#47;", StringComparison.Ordinal);
        return CodeText.Lines(["/**", .. text.Split('\n').Select(line => $" * {line}".TrimEnd()), " */"]) + "\n";
    }

    private static IEnumerable<string> Parts(DescriptionText description, string? deprecation)
    {
        if (description.Summary.Length > 0)
            yield return description.Summary;
        if (description.ExampleIn("typescript") is { } example)
            yield return $"```typescript\n{example}\n```";
        if (deprecation is not null)
            yield return $"@deprecated {deprecation}";
    }
}
