namespace Pulumi.Connectors.Api.Models;

/// <summary>Form of the text that a platform returns in place of a secret.</summary>
internal enum MaskForm
{
    /// <summary>The text is not recognized as a mask.</summary>
    None,

    /// <summary>Mask characters only, such as asterisks.</summary>
    Characters,

    /// <summary>Mask characters between, before or after a few characters of the value.</summary>
    Partial,

    /// <summary>A word for "not shown".</summary>
    Word,
}
