namespace Pulumi.Connectors.Emulator;

/// <summary>How Configure treats fields that the request does not contain. The behavior of the platform is not published.</summary>
public enum ConfigureMode
{
    /// <summary>Keeps them.</summary>
    Merge,

    /// <summary>Clears them.</summary>
    Replace,
}
