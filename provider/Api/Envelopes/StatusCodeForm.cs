namespace Pulumi.Connectors.Api.Envelopes;

/// <summary>Form of the attribute <c>statusCode</c>.</summary>
internal enum StatusCodeForm
{
    Absent,

    Number,

    /// <summary>A number as a string.</summary>
    Digits,

    /// <summary>A word, such as <c>OK</c>.</summary>
    Word,
}
