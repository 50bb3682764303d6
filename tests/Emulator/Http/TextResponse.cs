using System.Text;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>A complete body of any content type.</summary>
internal record TextResponse(int Status, string ContentType, string Text) : ApiResponse(Status)
{
    public const string Json = "application/json; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Value of the <c>Retry-After</c> header, or null for none.</summary>
    public string? RetryAfter { get; init; }

    public override async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (Status == StatusCodes.Status204NoContent)
            return;
        var body = Encoding.UTF8.GetBytes(Text);
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        if (RetryAfter is not null)
            context.Response.Headers.RetryAfter = RetryAfter;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
