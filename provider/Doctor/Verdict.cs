namespace Pulumi.Connectors.Doctor;

/// <summary>State of an endpoint.</summary>
internal enum Verdict
{
    Works,

    /// <summary>A write, or a read whose precondition is missing.</summary>
    NotTried,

    /// <summary>The endpoint is not served at this path.</summary>
    WrongPath,

    /// <summary>A failure that shows nothing about the path.</summary>
    Fails,
}
