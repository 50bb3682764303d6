namespace Pulumi.Connectors.Emulator;

/// <summary>How Get Configuration returns stored secrets. The behavior of the platform is not published.</summary>
public enum MaskingMode
{
    /// <summary>As eight asterisks, for secrets of any length.</summary>
    Mask,

    /// <summary>Without the attribute <c>value</c>.</summary>
    Omit,

    /// <summary>In plain text.</summary>
    Plain,
}
