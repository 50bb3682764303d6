namespace Pulumi.Connectors.Emulator;

/// <summary>A refusal on purpose. The message goes to the client, so it never holds a submitted value or a credential.</summary>
internal sealed class ApiErrorException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static ApiErrorException BadRequest(string message) => new(StatusCodes.Status400BadRequest, message);

    public static ApiErrorException Unauthorized(string message) => new(StatusCodes.Status401Unauthorized, message);

    public static ApiErrorException Forbidden(string message) => new(StatusCodes.Status403Forbidden, message);

    public static ApiErrorException NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    public static ApiErrorException Conflict(string message) => new(StatusCodes.Status409Conflict, message);
}
