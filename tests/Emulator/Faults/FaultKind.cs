namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Kinds of faults.</summary>
public enum FaultKind
{
    /// <summary>An error status, in the envelope or as the HTML page of a gateway.</summary>
    Status,

    /// <summary>The correct response, delayed.</summary>
    Slow,

    /// <summary>The connection is closed before the request is carried out.</summary>
    CutBefore,

    /// <summary>The request is carried out; then the connection is closed.</summary>
    CutAfter,

    /// <summary>The request is carried out; then no response is sent until the client disconnects.</summary>
    HangAfter,

    /// <summary>The request is carried out; the response is a 200 with content type JSON and a body that is not JSON.</summary>
    Garbage,

    /// <summary>The request is carried out; the response body ends before its declared length.</summary>
    Truncated,

    /// <summary>The request is carried out; the response is a 200 with a very long body.</summary>
    Huge,

    /// <summary>The request is carried out; the response body lacks <c>response</c>, or <c>accessToken</c> for the token endpoint.</summary>
    NoResponse,

    /// <summary>The request is carried out; <c>response</c> is a string, or <c>accessToken</c> a list for the token endpoint.</summary>
    WrongShape,

    /// <summary>Lists return smaller pages than requested.</summary>
    ShortPage,

    /// <summary>Items at the front of a list are added or removed while it is read, so that the pages shift.</summary>
    ShiftingPages,

    /// <summary>Lists return the first page in place of every later one.</summary>
    RepeatPage,

    /// <summary>Reads of an account return the data from before the last write.</summary>
    StaleRead,
}
