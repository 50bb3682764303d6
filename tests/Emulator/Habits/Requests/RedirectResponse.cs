using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Requests;

/// <summary>A redirection without a body.</summary>
internal sealed record RedirectResponse(int Status, string Location) : ApiResponse(Status)
{
    public override Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.Headers.Location = Location;
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }
}
