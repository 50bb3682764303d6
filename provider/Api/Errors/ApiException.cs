namespace Pulumi.Connectors.Api.Errors;

/// <summary>
/// A failed call of the API. The message names the request and the response; it contains no header, no request body, and of the response
/// only the envelope's message. The request itself is not kept, because its headers hold the access token.
/// </summary>
internal sealed class ApiException(ApiFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public ApiFailure Failure { get; } = failure;

    /// <summary>Status code of the response, or null if there is none.</summary>
    public int? Status { get; init; }

    /// <summary>Why there is no response, or null if there is one.</summary>
    public TransportFailure? TransportFailure { get; init; }

    /// <summary>Whether a write may have been done despite this exception.</summary>
    public bool OutcomeUnknown => Failure is ApiFailure.Unavailable or ApiFailure.InvalidResponse;
}
