namespace Pulumi.Connectors.Emulator;

/// <summary>The connection is cut: on purpose, or because the client has gone anyway.</summary>
internal sealed record NoAnswer() : Answer(0)
{
    public override Task SendAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
