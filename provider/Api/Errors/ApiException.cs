using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>
/// A failed call of the API. The text names the request and the response; it contains no header, no request body, and of the response
/// only the envelope's message. The request itself is not kept, because its headers hold the access token.
/// </summary>
internal sealed class ApiException(ApiFailure failure, Message text, Exception? innerException = null)
    : Exception(text.ToString(), innerException)
{
    public ApiFailure Failure { get; } = failure;

    /// <summary>Request and response, without a final full stop.</summary>
    public Message Text { get; } = text;

    /// <summary>Status code of the response, or null if there is none.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the HTTP status of the response is a success, and its content reports the failure, of which the kind may be unknown.</summary>
    public bool IsInsideSuccess { get; init; }

    /// <summary>Why there is no response, or null if there is one.</summary>
    public TransportFailure? TransportFailure { get; init; }

    /// <summary>Whether the transport failure is one of the proxy, or of the connection to it.</summary>
    public bool IsOfProxy { get; init; }

    /// <summary>Where a redirect points to; null for other failures.</summary>
    public RedirectTarget? RedirectTarget { get; init; }

    /// <summary>Whether the response is one of the requested endpoint, so that its path is right.</summary>
    public bool IsOfEndpoint { get; init; }

    /// <summary>Whether a write may have been done despite this exception.</summary>
    public bool OutcomeUnknown =>
        Failure is ApiFailure.Unavailable or ApiFailure.InvalidResponse
        && Status is not (423 or 425)
        && !(TransportFailure is { } transport && TransportFailures.PreventsSending(transport));

    /// <summary>Whether the platform refused the request for its content, or for the state of an object. Of a request with several objects, it may have done a part.</summary>
    public bool IsRefusal => Failure is ApiFailure.BadRequest or ApiFailure.NotFound or ApiFailure.Conflict || Status is 423 or 425;

    /// <summary>Whether a write that failed this way may have been done, by this request or before it, so that a read decides.</summary>
    public bool NeedsRead => OutcomeUnknown || IsRefusal;
}
