namespace Pulumi.Connectors.Api;

/// <summary>Why a call of the API failed.</summary>
internal enum ApiFailure
{
    /// <summary>400, 422 and every other 4xx that has no kind of its own: the request was refused.</summary>
    Refused,

    /// <summary>401: the credentials or the token are not accepted.</summary>
    Unauthorized,

    /// <summary>403: the account does not belong to these credentials.</summary>
    Forbidden,

    /// <summary>404: the platform does not know the id, or the path.</summary>
    NotFound,

    /// <summary>409: what is there stands in the way.</summary>
    Conflict,

    /// <summary>429, after every retry.</summary>
    Throttled,

    /// <summary>5xx, a time-out or a broken connection, after every retry. Whether a write was done is not known.</summary>
    Unavailable,

    /// <summary>An answer came that is not what the API promises. Whether a write was done is not known.</summary>
    Unreadable,
}
