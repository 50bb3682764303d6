namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>Outcome of an operation with a fault.</summary>
public enum Outcome
{
    /// <summary>Succeeds, possibly after retries and additional reads.</summary>
    Succeeds,

    /// <summary>Fails with a clear message; platform and state are unchanged.</summary>
    Fails,
}
