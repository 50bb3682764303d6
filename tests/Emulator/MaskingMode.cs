namespace Pulumi.Connectors.Emulator;

/// <summary>How Get Configuration shows stored secrets. What the platform does is not published.</summary>
public enum MaskingMode
{
    /// <summary>Eight asterisks, whatever the secret's length.</summary>
    Mask,

    /// <summary>Fields that are secrets come without a value.</summary>
    Omit,

    /// <summary>In clear.</summary>
    Plain,
}
