namespace Pulumi.Connectors.Api;

/// <summary>
/// A call of the API that failed. The message says what was asked and what came back; it holds no header, no body of the request, and of
/// the answer only the envelope's own sentence. Never the request itself, whose headers hold the token.
/// </summary>
internal sealed class ApiException(ApiFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public ApiFailure Failure { get; } = failure;

    /// <summary>The status of the answer, or null where there is none.</summary>
    public int? Status { get; init; }

    /// <summary>Why there is no answer, or null where there is one.</summary>
    public NoAnswer? NoAnswer { get; init; }

    /// <summary>Whether a write may have been done although this exception came back.</summary>
    public bool OutcomeUnknown => Failure is ApiFailure.Unavailable or ApiFailure.Unreadable;
}
