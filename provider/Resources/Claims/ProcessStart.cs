using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>When a process started, as text that is the same for every reader, so that it distinguishes processes of one id.</summary>
internal static class ProcessStart
{
    /// <summary>Position of the start after the name of the process, in <c>/proc/ID/stat</c>.</summary>
    private const int StartPosition = 20;

    /// <returns>Null if no process has the id.</returns>
    public static string? Of(int id)
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return InJiffies(File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat"));
            using var process = Process.GetProcessById(id);
            return process.StartTime.Ticks.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // On Linux, Process.StartTime depends on the moment of the call. The name of a process may contain blanks and parentheses.
    private static string? InJiffies(string stat) => stat[(stat.LastIndexOf(')') + 1)..].Split(' ').ElementAtOrDefault(StartPosition);
}
