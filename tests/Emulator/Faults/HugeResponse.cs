using System.Text;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>A chunked body without a declared length: the beginning of a JSON object that is never closed.</summary>
internal sealed record HugeResponse(int Bytes) : ApiResponse(StatusCodes.Status200OK)
{
    private const int ChunkBytes = 64 * 1024;
    private const string JsonPrefix = """{"statusCode":200,"statusMessage":"Request executed successfully","response":[{"connectorId":" """;

    public override async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = TextResponse.Json;
        var chunk = Encoding.UTF8.GetBytes(JsonPrefix.PadRight(ChunkBytes, 'x'));
        for (var remaining = Bytes; remaining > 0; remaining -= ChunkBytes)
        {
            await context.Response.Body.WriteAsync(chunk.AsMemory(0, Math.Min(remaining, ChunkBytes)), context.RequestAborted);
            Array.Fill(chunk, (byte)'x');
        }
    }
}
