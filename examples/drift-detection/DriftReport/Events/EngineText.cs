using System.Text.RegularExpressions;

namespace DriftReport.Events;

/// <summary>Messages of the engine, fit to be shown.</summary>
public static partial class EngineText
{
    // A failed check may print the value of the property in clear, whatever is in it.
    public static string Clean(string message) =>
        Control().Replace(CheckedValue().Replace(Colour().Replace(message, string.Empty), " has a problem"), " ").Trim();

    /// <summary>What the command wrote to its standard error, of the text in which the Automation API reports a failed command.</summary>
    public static string StandardErrorOf(string failedCommand)
    {
        const string Heading = "\nstderr: ";
        var start = failedCommand.LastIndexOf(Heading, StringComparison.Ordinal);
        return start < 0 ? failedCommand : failedCommand[(start + Heading.Length)..].Trim();
    }

    [GeneratedRegex("<\\{%[^%]*%\\}>")]
    private static partial Regex Colour();

    [GeneratedRegex(" value \\{.*\\} has a problem", RegexOptions.Singleline)]
    private static partial Regex CheckedValue();

    [GeneratedRegex(@"[\p{Cc}-[\n]]+")]
    private static partial Regex Control();
}
