namespace Pulumi.Connectors.Doctor;

/// <summary>What an examination says about an endpoint.</summary>
internal enum Verdict
{
    Works,

    /// <summary>A write, or a read that needs something that is not there.</summary>
    NotTried,

    /// <summary>The endpoint is not served at this address.</summary>
    WrongPath,

    /// <summary>Something went wrong that says nothing about the path.</summary>
    Fails,
}
