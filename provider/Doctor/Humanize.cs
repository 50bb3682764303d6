namespace Pulumi.Connectors.Doctor;

/// <summary>Formats numbers for people.</summary>
internal static class Humanize
{
    /// <param name="noun">Singular; the plural ends with an s.</param>
    public static string Count(double count, string noun) => $"{count:0.#} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>Formats a duration in the largest unit of which it has at least two.</summary>
    public static string Duration(TimeSpan duration) =>
        duration switch
        {
            { TotalHours: >= 2 } => Count(duration.TotalHours, "hour"),
            { TotalMinutes: >= 2 } => Count(duration.TotalMinutes, "minute"),
            _ => Count(duration.TotalSeconds, "second"),
        };
}
