namespace Pulumi.Connectors.Emulator;

/// <summary>What goes back over HTTP.</summary>
/// <param name="Status">The HTTP status; 0 when the client gets none.</param>
internal abstract record Answer(int Status)
{
    public abstract Task SendAsync(HttpContext context);
}
