namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>What a platform does with a request that saves a configuration.</summary>
public enum ConfigureHabit
{
    Done,

    /// <summary>Accepted, and not done.</summary>
    Ignored,

    /// <summary>Accepted, and done without the first of the plain fields.</summary>
    DoneInPart,

    /// <summary>Refused with 400.</summary>
    Refused,

    /// <summary>Done, then refused with 400.</summary>
    RefusedAfter,

    /// <summary>Refused with 409.</summary>
    Conflict,

    /// <summary>The connection is lost before the request arrives.</summary>
    Lost,

    /// <summary>The connection is lost after the request was done.</summary>
    LostAfter,
}
