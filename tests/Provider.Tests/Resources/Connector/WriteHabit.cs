namespace Pulumi.Connectors.Provider.Tests.Resources.Connector;

/// <summary>What a platform does with a request that adds or removes connectors.</summary>
public enum WriteHabit
{
    Done,

    /// <summary>Accepted, and done after two more lists.</summary>
    DoneLate,

    /// <summary>Accepted, and not done.</summary>
    Ignored,

    /// <summary>Done for the first half of the connectors, then refused with 400.</summary>
    DoneInPart,

    Refused,

    /// <summary>Done, then refused with 400.</summary>
    RefusedAfter,

    Conflict,

    Locked,

    Forbidden,

    /// <summary>The connection is lost before the request arrives.</summary>
    Lost,

    /// <summary>The connection is lost after the request was done.</summary>
    LostAfter,
}
