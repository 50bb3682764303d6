namespace Pulumi.Connectors.Resources;

internal enum ProviderFailure
{
    /// <summary>What was asked for makes no sense, or the platform refused it as such.</summary>
    Invalid,

    /// <summary>What the request is about is not there.</summary>
    NotFound,

    /// <summary>What is there already, and belongs to somebody else.</summary>
    AlreadyExists,

    /// <summary>Something has to be done first.</summary>
    Precondition,

    /// <summary>The credentials are not accepted.</summary>
    Unauthenticated,

    /// <summary>The account does not belong to the credentials.</summary>
    Denied,

    /// <summary>The platform does not answer, or not with what it promises.</summary>
    Unavailable,

    /// <summary>The platform wants fewer requests.</summary>
    Throttled,

    /// <summary>The program's own limit of time was reached.</summary>
    TimedOut,
}
