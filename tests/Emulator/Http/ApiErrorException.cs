namespace Pulumi.Connectors.Emulator;

/// <summary>A refusal on purpose. The message goes to the client, so it never holds a submitted value or a credential.</summary>
internal sealed class ApiErrorException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>Whether a client that keeps account of what it does would not have asked.</summary>
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
