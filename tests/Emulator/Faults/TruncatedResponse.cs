using System.Text;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>The first half of a body, with the declared length of the whole. The connection is closed afterwards, not reset, so the client receives the half.</summary>
internal sealed record TruncatedResponse(TextResponse Whole) : ApiResponse(Whole.Status)
{
    public override async Task SendAsync(HttpContext context)
    {
        var body = Encoding.UTF8.GetBytes(Whole.Text);
        context.Response.StatusCode = Status;
        context.Response.ContentType = Whole.ContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
    }
}
