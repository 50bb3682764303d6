namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>What a platform returns for the list of added connectors.</summary>
public enum ListHabit
{
    /// <summary>It contains the connector.</summary>
    Listed,

    /// <summary>It contains the connector, and states that it is not configured.</summary>
    ListedUnconfigured,

    /// <summary>It is complete, and contains another connector only.</summary>
    Unlisted,

    Empty,

    /// <summary>It contains another connector only, and states that there are more.</summary>
    Incomplete,

    /// <summary>One of its items is not understood.</summary>
    OddItem,

    Failing,
}
