namespace Pulumi.Connectors.Resources.Claims;

/// <summary>What a resource has done with an object in this run.</summary>
internal enum Claim
{
    /// <summary>The program declares the object.</summary>
    Declared,

    /// <summary>The run created, adopted or wrote it.</summary>
    Created,

    /// <summary>The run deleted it from the stack, so that it may be created again.</summary>
    Released,
}
