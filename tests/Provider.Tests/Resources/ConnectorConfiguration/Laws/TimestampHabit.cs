namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>What a platform does with the timestamp of a configuration.</summary>
public enum TimestampHabit
{
    /// <summary>Each save moves it.</summary>
    Moves,

    /// <summary>A save of equal values does not move it.</summary>
    MovesWithValues,

    /// <summary>It has minutes only.</summary>
    Coarse,

    Absent,
}
