using System.Text.RegularExpressions;

namespace DriftReport.Events;

/// <summary>Cleans messages of the engine for display.</summary>
public static partial class EngineText
{
    /// <summary>Removes color codes, control characters, and the value that a failed check prints in clear text.</summary>
    public static string Clean(string message) =>
        ControlCharacters().Replace(CheckedValue().Replace(ColorCode().Replace(message, string.Empty), " has a problem"), " ").Trim();

    /// <summary>Extracts the standard error from the message in which the Automation API reports a failed command.</summary>
    public static string StandardErrorOf(string failedCommand)
    {
        const string Heading = "\nstderr: ";
        var start = failedCommand.LastIndexOf(Heading, StringComparison.Ordinal);
        return start < 0 ? failedCommand : failedCommand[(start + Heading.Length)..].Trim();
    }

    [GeneratedRegex("<\\{%[^%]*%\\}>")]
    private static partial Regex ColorCode();

    [GeneratedRegex(" value \\{.*\\} has a problem", RegexOptions.Singleline)]
    private static partial Regex CheckedValue();

    [GeneratedRegex(@"[\p{Cc}-[\n]]+")]
    private static partial Regex ControlCharacters();
}
