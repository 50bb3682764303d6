namespace Pulumi.Connectors.Emulator;

/// <summary>What Configure does to fields that the request does not name. What the platform does is not published.</summary>
public enum ConfigureMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}
