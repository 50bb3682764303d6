using System.Diagnostics.CodeAnalysis;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Formats numbers for people.</summary>
internal static class Humanize
{
    /// <param name="noun">Singular; the plural ends with an s.</param>
    public static Message Count(double count, [ConstantExpected] string noun) => $"{count:0.#} {Message.Own(noun)}{(count == 1 ? null : Message.Own("s"))}";

    public static string Sensitivity(Sensitivity sensitivity) =>
        sensitivity switch
        {
            Api.Models.Sensitivity.Plain => "plain",
            Api.Models.Sensitivity.Secret => "secret",
            _ => "sensitive",
        };

    /// <summary>Formats a duration in the largest unit of which it has at least two.</summary>
    public static Message Duration(TimeSpan duration) =>
        duration switch
        {
            { TotalHours: >= 2 } => Count(duration.TotalHours, "hour"),
            { TotalMinutes: >= 2 } => Count(duration.TotalMinutes, "minute"),
            _ => Count(duration.TotalSeconds, "second"),
        };
}
