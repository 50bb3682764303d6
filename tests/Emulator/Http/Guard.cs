namespace Pulumi.Connectors.Emulator;

/// <summary>Turns whatever goes wrong into an answer.</summary>
internal static class Guard
{
    /// <param name="aborted">Ends when the client has gone, or the emulator is ending: then nobody can be answered.</param>
    public static async Task<Answer> AnswerAsync(Func<Task<Answer>> next, CancellationToken aborted)
    {
        try
        {
            return await next();
        }
#pragma warning disable CA1031
        // The last line of defence: whatever goes wrong is answered here, so that Kestrel never answers by itself.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure(exception, aborted);
        }
    }

    private static Answer Failure(Exception exception, CancellationToken aborted) => exception switch
    {
        _ when aborted.IsCancellationRequested => new NoAnswer(),
        ApiErrorException refusal => Envelope.Error(refusal.Status, refusal.Message),
        BadHttpRequestException bad => Envelope.Error(bad.StatusCode, "The request's body could not be read, or is too large."),
        OperationCanceledException or IOException => new NoAnswer(),
        _ => Bug(exception),
    };

    /// <summary>A bug is shown without its text, which may quote a body.</summary>
    private static JsonAnswer Bug(Exception exception)
    {
        Console.Error.WriteLine($"connectors-emulator: emulator bug: {exception.GetType()}\n{exception.StackTrace}");
        return Envelope.Error(StatusCodes.Status500InternalServerError, "emulator bug: see its standard error output.");
    }
}
