namespace Pulumi.Connectors.Emulator.Http;

/// <summary>An error response of the API. The message is sent to the client, so it must not contain submitted values or credentials.</summary>
internal sealed class ApiErrorException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>True if a client that tracks its own writes does not send the request.</summary>
    public bool IsViolation { get; init; }

    public static ApiErrorException BadRequest(string message, bool isViolation = false) =>
        new(StatusCodes.Status400BadRequest, message) { IsViolation = isViolation };

    public static ApiErrorException Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, message);

    public static ApiErrorException Forbidden(string message) => new(StatusCodes.Status403Forbidden, message);

    public static ApiErrorException NotFound(string message, bool isViolation = false) =>
        new(StatusCodes.Status404NotFound, message) { IsViolation = isViolation };

    public static ApiErrorException Conflict(string message, bool isViolation = false) =>
        new(StatusCodes.Status409Conflict, message) { IsViolation = isViolation };
}
