namespace Pulumi.Connectors.Tests;

/// <summary>What of a connector is on the platform.</summary>
internal enum Presence
{
    NotAdded,

    /// <summary>Added; configured or not.</summary>
    Added,

    /// <summary>Added, and never configured.</summary>
    Unconfigured,

    /// <summary>Configured in any way; as described where it is not.</summary>
    Configured,

    /// <summary>Configured exactly as described.</summary>
    Exactly,
}
