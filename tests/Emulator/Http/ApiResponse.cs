namespace Pulumi.Connectors.Emulator.Http;

/// <summary>An HTTP response.</summary>
/// <param name="Status">HTTP status; 0 if no response is sent.</param>
internal abstract record ApiResponse(int Status)
{
    public abstract Task SendAsync(HttpContext context);
}
