namespace Pulumi.Connectors.Doctor;

/// <summary>Numbers as people say them.</summary>
internal static class Words
{
    /// <param name="noun">In the singular; its plural ends with an s.</param>
    public static string Count(double count, string noun) => $"{count:0.#} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>In the largest unit of which there are at least two.</summary>
    public static string Duration(TimeSpan duration) =>
        duration switch
        {
            { TotalHours: >= 2 } => Count(duration.TotalHours, "hour"),
            { TotalMinutes: >= 2 } => Count(duration.TotalMinutes, "minute"),
            _ => Count(duration.TotalSeconds, "second"),
        };
}
