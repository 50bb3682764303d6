namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>What a platform returns for a configuration.</summary>
public enum DocumentHabit
{
    /// <summary>Fields with values.</summary>
    Saved,

    /// <summary>Fields without values, and <c>configured</c> is false.</summary>
    NeverSaved,

    /// <summary>Fields without values, and nothing else.</summary>
    Unstated,

    /// <summary>An empty list of fields, and <c>configured</c> is false.</summary>
    EmptyPlace,

    /// <summary>An empty list of fields, and nothing else.</summary>
    EmptyPlaceUnstated,

    /// <summary>No place for the fields.</summary>
    NoPlace,

    /// <summary>The place of the fields contains text.</summary>
    OddPlace,

    /// <summary>An empty object.</summary>
    EmptyObject,

    /// <summary>No body.</summary>
    NoBody,

    NotFound,
    BadRequest,
    Forbidden,
    Conflict,
    ServerError,

    /// <summary>A failure of an unknown kind inside a success.</summary>
    FailureInside,
    Unreadable,
}
