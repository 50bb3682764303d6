using System.Text;

namespace Pulumi.Connectors.Emulator;

/// <summary>The first half of a body under the length of the whole. The connection is closed after it, not reset: the half does arrive.</summary>
internal sealed record TruncatedAnswer(TextAnswer Whole) : Answer(Whole.Status)
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

/// <summary>A body in chunks, of no declared length: JSON as far as it goes, and never complete.</summary>
internal sealed record HugeAnswer(int Bytes) : Answer(StatusCodes.Status200OK)
{
    private const int ChunkBytes = 64 * 1024;
    private const string Beginning = """{"statusCode":200,"statusMessage":"Request executed successfully","response":[{"connectorId":" """;

    public override async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = TextAnswer.Json;
        var chunk = Encoding.UTF8.GetBytes(Beginning.PadRight(ChunkBytes, 'x'));
        for (var left = Bytes; left > 0; left -= ChunkBytes)
        {
            await context.Response.Body.WriteAsync(chunk.AsMemory(0, Math.Min(left, ChunkBytes)), context.RequestAborted);
            Array.Fill(chunk, (byte)'x');
        }
    }
}
