namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>What Configure does with fields that a request does not contain. It is not documented.</summary>
internal enum ConfigureMode
{
    Unknown,

    /// <summary>It keeps them.</summary>
    Merge,

    /// <summary>It empties them.</summary>
    Replace,
}
