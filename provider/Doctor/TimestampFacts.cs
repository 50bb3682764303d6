using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Describes the timestamp of a configuration.</summary>
internal static class TimestampFacts
{
    /// <param name="movesByItself">Whether it moved between two reads without a save.</param>
    public static Fact Of(ConfigurationDocument document, bool movesByItself) =>
        movesByItself
            ? new Fact("timestamp", "read", $"timestamp: that of the read, not of the last save")
            : new Fact("timestamp", Name(document.LastUpdatedForm), $"timestamp: {Describe(document)}");

    private static string Name(TimestampForm form) =>
        form switch
        {
            TimestampForm.Seconds => "seconds",
            TimestampForm.Milliseconds => "milliseconds",
            TimestampForm.Microseconds => "microseconds",
            TimestampForm.Nanoseconds => "nanoseconds",
            TimestampForm.DateTime => "dateTime",
            TimestampForm.DateTimeWithoutOffset => "dateTimeWithoutOffset",
            TimestampForm.HttpDate => "httpDate",
            TimestampForm.NotUnderstood => "notUnderstood",
            _ => "none",
        };

    private static Message Describe(ConfigurationDocument document) =>
        document.LastUpdatedForm switch
        {
            TimestampForm.Seconds => $"seconds since 1970",
            TimestampForm.Milliseconds => $"milliseconds since 1970",
            TimestampForm.Microseconds => $"microseconds since 1970",
            TimestampForm.Nanoseconds => $"nanoseconds since 1970",
            TimestampForm.DateTime => $"RFC 3339",
            TimestampForm.DateTimeWithoutOffset => $"RFC 3339 without an offset, read as UTC",
            TimestampForm.HttpDate => $"the date of HTTP",
            TimestampForm.NotUnderstood => $"not understood",
            _ when document.Exists => $"none, although something is saved",
            _ => $"none, as nothing is saved",
        };
}
