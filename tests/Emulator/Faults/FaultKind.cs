namespace Pulumi.Connectors.Emulator;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>An error status in the envelope, or as a gateway's page.</summary>
    Status,

    /// <summary>The right answer, late.</summary>
    Slow,

    /// <summary>The connection is cut, and nothing was done.</summary>
    CutBefore,

    /// <summary>The request is carried out; then the connection is cut.</summary>
    CutAfter,

    /// <summary>The request is carried out; then nothing comes until the client goes.</summary>
    HangAfter,

    /// <summary>The request is carried out; the answer is a 200 that calls itself JSON and is not.</summary>
    Garbage,

    /// <summary>The request is carried out; the answer ends in the middle, before the length that it declares.</summary>
    Truncated,

    /// <summary>The request is carried out; the answer is a 200 that goes on and on.</summary>
    Huge,

    /// <summary>The request is carried out; the answer lacks <c>response</c>, or the token's lacks <c>accessToken</c>.</summary>
    NoResponse,

    /// <summary>The request is carried out; in the answer <c>response</c> is text, or the token's <c>accessToken</c> a list.</summary>
    WrongShape,

    /// <summary>Lists give smaller pages than they were asked for.</summary>
    ShortPage,

    /// <summary>Somebody adds or removes items at the front of a list while it is being read, so that the pages shift.</summary>
    ShiftingPages,

    /// <summary>Lists give their first page again in place of every later one.</summary>
    RepeatPage,

    /// <summary>Reads of an account show it as it was before the last write.</summary>
    StaleRead,
}
