namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>What follows if a field contradicts the metadata of the platform.</summary>
internal enum FieldValidation
{
    /// <summary>The check fails.</summary>
    Strict,

    /// <summary>A warning is logged.</summary>
    Warn,

    /// <summary>The fields are not compared with the metadata.</summary>
    Off,
}
