namespace Pulumi.Connectors.Doctor;

/// <summary>Outcome of a write check.</summary>
internal enum WriteCheckOutcome
{
    /// <summary>The configuration does not allow a check; nothing was sent.</summary>
    Refused,

    /// <summary>The user did not agree; nothing was sent.</summary>
    Declined,

    /// <summary>Nothing was learned.</summary>
    Failed,

    /// <summary>Configure keeps what the request does not contain.</summary>
    Merges,

    /// <summary>Configure clears what the request does not contain.</summary>
    Replaces,
}
