namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Converts exceptions to responses.</summary>
internal static class ExceptionBoundary
{
    /// <param name="aborted">Canceled if the client has disconnected or the emulator is stopping; then no response can be sent.</param>
    public static async Task<ApiResponse> RunAsync(Func<Task<ApiResponse>> next, CancellationToken aborted)
    {
        try
        {
            return await next();
        }
#pragma warning disable CA1031
        // Catches everything, so that Kestrel never creates an error response itself.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure(exception, aborted);
        }
    }

    private static ApiResponse Failure(Exception exception, CancellationToken aborted) => exception switch
    {
        _ when aborted.IsCancellationRequested => new NoResponse(),
        ApiErrorException rejection => Envelope.Error(rejection.Status, rejection.Message),
        BadHttpRequestException bad => Envelope.Error(bad.StatusCode, "The request body cannot be read or is too large."),
        OperationCanceledException or IOException => new NoResponse(),
        _ => Bug(exception),
    };

    /// <summary>Omits the exception message, which may quote a request body.</summary>
    private static JsonResponse Bug(Exception exception)
    {
        Console.Error.WriteLine($"connectors-emulator: emulator bug: {exception.GetType()}\n{exception.StackTrace}");
        return Envelope.Error(StatusCodes.Status500InternalServerError, "emulator bug: see the standard error output of the emulator.");
    }
}
