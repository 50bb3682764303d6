using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Network;

/// <summary>
/// Reads responses within bounds. A success is parsed; of a failure, the beginning is kept. Bodies are UTF-8, whatever charset they announce:
/// JSON has no other encoding.
/// </summary>
internal static class ResponseReader
{
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Length of the beginning of a failure's body that is read.</summary>
    public const int MaxErrorBytes = 64 * 1024;

    /// <summary>Longer bodies are read one at a time.</summary>
    private const int MaxSharedBytes = 1024 * 1024;

    /// <summary>Longer bodies are parsed one at a time, because a tree occupies up to a hundred times the memory of its text.</summary>
    private const int MaxSharedParsedBytes = 128 * 1024;

    private const int BufferBytes = 16 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    private static readonly SemaphoreSlim Large = new(1, 1);

    /// <summary>Replaces the content of a response with what was read of it.</summary>
    /// <exception cref="ApiException">The body of a success is too large, or not a JSON object.</exception>
    public static async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = response.Content;
        response.Content = response.IsSuccessStatusCode
            ? new TokenContent(await ReadSuccessAsync(response, cancellationToken))
            : await ReadFailureAsync(content, cancellationToken);
        content.Dispose();
    }

    private static async Task<JObject?> ReadSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > MaxBytes)
            throw ApiExceptionFactory.TooLarge(response);
        await using var source = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        await CopyAsync(source, body, MaxSharedBytes, cancellationToken);
        if (body.Length <= MaxSharedParsedBytes)
            return Parse(response, body, cancellationToken);
        await Large.WaitAsync(cancellationToken);
        try
        {
            await CopyAsync(source, body, MaxBytes + 1, cancellationToken);
            return body.Length <= MaxBytes ? Parse(response, body, cancellationToken) : throw ApiExceptionFactory.TooLarge(response);
        }
        finally
        {
            Large.Release();
        }
    }

    private static JObject? Parse(HttpResponseMessage response, MemoryStream body, CancellationToken cancellationToken)
    {
        if (body.Length == 0)
            return null;
        body.Position = 0;
        using var text = new StreamReader(body, Utf8, detectEncodingFromByteOrderMarks: false);
        using var reader = new BoundedJsonReader(text, cancellationToken);
        try
        {
            return JToken.ReadFrom(reader) as JObject ?? throw ApiExceptionFactory.NotAnObject(response);
        }
        catch (JsonException) when (reader.IsOverLimit)
        {
            throw ApiExceptionFactory.TooLarge(response);
        }
        catch (DecoderFallbackException)
        {
            throw ApiExceptionFactory.NotUtf8(response);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ApiException))
        {
            throw ApiExceptionFactory.NotAnObject(response);
        }
    }

    // The status of a failure is known, so a body that cannot be read, or not in time, costs its message only.
    private static async Task<HttpContent> ReadFailureAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        try
        {
            await using var source = await content.ReadAsStreamAsync(cancellationToken);
            await CopyAsync(source, body, MaxErrorBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
        }

        var beginning = new ByteArrayContent(body.ToArray());
        beginning.Headers.ContentType = content.Headers.ContentType;
        return beginning;
    }

    /// <summary>Reads until the target contains <paramref name="maxBytes"/>, or the source has ended.</summary>
    private static async Task CopyAsync(Stream source, MemoryStream target, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        while (target.Length < maxBytes)
        {
            var read = await source.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, maxBytes - (int)target.Length)), cancellationToken);
            if (read == 0)
                return;
            target.Write(buffer, 0, read);
        }
    }
}
