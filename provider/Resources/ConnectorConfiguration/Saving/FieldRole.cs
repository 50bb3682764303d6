namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>What is known of the stored value of a field that a save writes, which determines the proof that it is written.</summary>
internal enum FieldRole
{
    /// <summary>The platform shows it.</summary>
    Plain,

    /// <summary>The platform shows the form that was observed after the last write of the same value.</summary>
    Normalized,

    /// <summary>It is hidden, and it is the value that is written.</summary>
    Hidden,

    /// <summary>It is hidden, and nobody knows whether it is the value that is written: the platform had it before this stack, or somebody else saved it.</summary>
    HiddenUnknown,

    /// <summary>It is hidden, and differs from the value that is written.</summary>
    HiddenOther,

    /// <summary>It is hidden, and is cleared.</summary>
    HiddenCleared,
}
