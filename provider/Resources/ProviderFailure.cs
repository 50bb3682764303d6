namespace Pulumi.Connectors.Resources;

/// <summary>Kind of a <see cref="ProviderException"/>.</summary>
internal enum ProviderFailure
{
    /// <summary>The request is invalid, or the platform refused it as such.</summary>
    Invalid,

    /// <summary>The object of the request does not exist.</summary>
    NotFound,

    /// <summary>The object exists already and is not managed by this resource.</summary>
    AlreadyExists,

    /// <summary>Something else must be done first.</summary>
    Precondition,

    /// <summary>The credentials are not accepted.</summary>
    Unauthenticated,

    /// <summary>The sub-account does not belong to the credentials.</summary>
    Denied,

    /// <summary>The platform returned no response, a server error, or an invalid response.</summary>
    Unavailable,

    /// <summary>The platform limits the rate of requests.</summary>
    Throttled,

    /// <summary>The program's own timeout has elapsed.</summary>
    TimedOut,
}
