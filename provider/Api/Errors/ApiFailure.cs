namespace Pulumi.Connectors.Api.Errors;

/// <summary>Kind of a failed call of the API.</summary>
internal enum ApiFailure
{
    /// <summary>400, 422 and every other 4xx without a kind of its own.</summary>
    BadRequest,

    /// <summary>3xx: the response names another address. It is not followed, and the request was not processed.</summary>
    Redirected,

    /// <summary>401: the credentials or the access token are not accepted.</summary>
    Unauthorized,

    /// <summary>403: the sub-account does not belong to these credentials.</summary>
    Forbidden,

    /// <summary>404: the id or the path is unknown.</summary>
    NotFound,

    /// <summary>409: an existing object conflicts with the request.</summary>
    Conflict,

    /// <summary>429, after all retries.</summary>
    Throttled,

    /// <summary>5xx, 408, a timeout or a lost connection, after all retries: a write may have been done. Also 423 and 425: it was not.</summary>
    Unavailable,

    /// <summary>A response that is not what the API promises. A write may have been done.</summary>
    InvalidResponse,
}
