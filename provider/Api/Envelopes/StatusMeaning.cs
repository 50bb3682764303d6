namespace Pulumi.Connectors.Api.Envelopes;

/// <summary>Meaning of an attribute that reports a status.</summary>
internal enum StatusMeaning
{
    /// <summary>The attribute is absent, null or empty.</summary>
    Absent,

    Success,

    Failure,

    NotUnderstood,
}
