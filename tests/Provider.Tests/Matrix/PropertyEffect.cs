namespace Pulumi.Connectors.Provider.Tests.Matrix;

/// <summary>What happens to a property in a <see cref="Situation"/>. The cells of <see cref="MatrixTable"/> are these names in lower case.</summary>
public enum PropertyEffect
{
    /// <summary>The property has no value.</summary>
    Absent,

    /// <summary>The output equals the program's input; after an import: the property is an input.</summary>
    Input,

    /// <summary>The platform's value is the output.</summary>
    Platform,

    /// <summary>The property is an output only (import).</summary>
    Output,

    /// <summary>The value is not known in the preview.</summary>
    Unknown,

    /// <summary>Diff reports no change of the property.</summary>
    Same,

    /// <summary>Diff plans an update; the update stores the new value.</summary>
    Update,

    /// <summary>Diff plans a replacement.</summary>
    Replace,

    /// <summary>Check fails.</summary>
    Refused,

    /// <summary>The update removes the value from the state and from the platform.</summary>
    Cleared,

    /// <summary>The output is unchanged.</summary>
    Kept,

    /// <summary>The output has changed.</summary>
    Moved,

    /// <summary>Refresh reports a change of the property.</summary>
    Drift,

    /// <summary>The output is a secret.</summary>
    Secret,

    /// <summary>The output is not a secret.</summary>
    Plain,

    /// <summary>The update stored a value that is not the program's: always an error.</summary>
    Other,
}
