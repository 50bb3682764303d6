namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>What of a connector exists on the platform.</summary>
internal enum Presence
{
    NotAdded,

    /// <summary>Added; configured or not.</summary>
    Added,

    /// <summary>Added, and never configured.</summary>
    Unconfigured,

    /// <summary>Configured with any values. If it is not, it is configured with the given fields.</summary>
    Configured,

    /// <summary>Configured exactly with the given fields.</summary>
    Exactly,
}
