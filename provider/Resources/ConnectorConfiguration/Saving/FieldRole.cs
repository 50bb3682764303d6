namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>What a save does with a field, which determines the proof that it is done.</summary>
internal enum FieldRole
{
    /// <summary>Its value is in <c>config</c>, or is cleared there.</summary>
    Plain,

    /// <summary>Its value is in <c>config</c>, and the platform shows the form that was observed after the last write of the same value.</summary>
    Normalized,

    /// <summary>Its value is in <c>secretConfig</c>, and may be the stored one.</summary>
    Secret,

    /// <summary>Its value is in <c>secretConfig</c>, and differs from the one that this stack wrote last.</summary>
    ChangedSecret,

    /// <summary>It is cleared, and was in <c>secretConfig</c>.</summary>
    ClearedSecret,
}
