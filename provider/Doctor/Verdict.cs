namespace Pulumi.Connectors.Doctor;

/// <summary>State of an endpoint.</summary>
internal enum Verdict
{
    /// <summary>The response is understood.</summary>
    Works,

    /// <summary>The provider can work with the response, although a part of it is missing or not understood.</summary>
    Partly,

    /// <summary>The response is one of this endpoint, and the provider cannot work with it.</summary>
    Unclear,

    /// <summary>A write, or a read whose precondition is missing.</summary>
    NotTried,

    /// <summary>The endpoint is not served at this path.</summary>
    WrongPath,

    /// <summary>A failure that shows nothing about the path.</summary>
    Fails,
}
