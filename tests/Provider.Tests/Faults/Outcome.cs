namespace Pulumi.Connectors.Tests;

/// <summary>How an operation ends that meets a fault.</summary>
public enum Outcome
{
    /// <summary>As if nothing had been, after as many more requests as it takes.</summary>
    Succeeds,

    /// <summary>With a clear error, and the platform and the state as they were.</summary>
    Fails,
}
