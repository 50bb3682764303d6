using System.Text.RegularExpressions;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>
/// Compares the printed text with the recorded one: for <c>--diff</c> every line, for the others (progress lines of a terminal) the errors and the summaries.
/// Ignored are blank lines, status lines, durations, hints, and the URN that this engine adds to a message.
/// </summary>
internal static partial class TextComparison
{
    private static readonly string[] Noise = ["$ ", "exit code", "Duration", "waiting 1 s", "The resources in the stack have been deleted", "If you want to remove the stack"];

    public static (IReadOnlyList<string> Expected, IReadOnlyList<string> Actual) Lines(Recording recording, string output)
    {
        var expected = recording.Text.Select(Normal).Where(IsContent).ToList();
        var actual = WithoutOwners(output.Split('\n')).Select(Normal).Where(IsContent).ToList();
        return recording.Has("--diff") ? (expected, actual) : (Essence(expected), Essence(actual));
    }

    private static bool IsContent(string line) => line.Trim().Length > 0 && !Noise.Any(n => line.StartsWith(n, StringComparison.Ordinal));

    /// <summary>The real engine prints the value of a failed check; this engine never prints values.</summary>
    private static string Normal(string line) => CheckedValue().Replace(UuidMap.Masked(Marks().Replace(line, string.Empty)).TrimEnd(), "value {<nil>} has a problem");

    private static IEnumerable<string> WithoutOwners(IReadOnlyList<string> lines)
    {
        var message = false;
        foreach (var line in lines)
        {
            if (!(message && line.StartsWith("    [urn=", StringComparison.Ordinal)))
                yield return line;
            message = line.StartsWith("warning:", StringComparison.Ordinal) || line.StartsWith("error:", StringComparison.Ordinal) || (message && line.StartsWith('\t'));
        }
    }

    private static List<string> Essence(IEnumerable<string> lines)
    {
        var essence = new List<string>();
        var summary = false;
        foreach (var line in lines.Where(l => !l.StartsWith("error: preview failed", StringComparison.Ordinal)))
        {
            summary = line == "Resources:" || (summary && Count().IsMatch(line));
            if (summary || Message().IsMatch(line))
                essence.Add(line.Trim());
        }

        return [.. essence.Distinct()];
    }

    [GeneratedRegex("<\\{%[^%]*%\\}>")]
    private static partial Regex Marks();

    [GeneratedRegex(@"value \{.*\} has a problem")]
    private static partial Regex CheckedValue();

    [GeneratedRegex(@"^    (\S{1,2} ?)?\d+ ")]
    private static partial Regex Count();

    [GeneratedRegex(@"^ *(error: |\* missing |Set a value using)")]
    private static partial Regex Message();
}
