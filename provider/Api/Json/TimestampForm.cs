namespace Pulumi.Connectors.Api.Json;

/// <summary>Form of a timestamp.</summary>
internal enum TimestampForm
{
    /// <summary>The attribute is absent, 0, or not later than 1970.</summary>
    Absent,

    /// <summary>Seconds since 1970, as a number or in digits.</summary>
    Seconds,

    Milliseconds,

    Microseconds,

    Nanoseconds,

    /// <summary>RFC 3339 with an offset.</summary>
    DateTime,

    /// <summary>RFC 3339 without an offset.</summary>
    DateTimeWithoutOffset,

    /// <summary>The date of HTTP.</summary>
    HttpDate,

    NotUnderstood,
}
