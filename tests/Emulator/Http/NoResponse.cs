namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Closes the connection without a response, for a fault or because the client has disconnected.</summary>
internal sealed record NoResponse() : ApiResponse(0)
{
    public override Task SendAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
