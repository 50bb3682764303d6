using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Routing;

namespace Pulumi.Connectors.Api.Network;

/// <summary>
/// Reads responses within bounds. A success is parsed; of a failure, the beginning is kept. Bodies are UTF-8, whatever charset they announce:
/// JSON has no other encoding. A failure that the body of a success reports gets its status here, below all handlers that act upon a status.
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

    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SemaphoreSlim Large = new(1, 1);

    /// <summary>Replaces the content of a response with what was read of it.</summary>
    /// <exception cref="ApiException">
    /// The body of a success is too large, reports a status that is not understood, or, if the request is not a write, is not a JSON object or
    /// list. What a write has done is shown by a read, so its response may be anything.
    /// </exception>
    public static async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = response.Content;
        if (response.IsSuccessStatusCode)
            SetSuccess(response, await ReadSuccessAsync(response, cancellationToken));
        else
            response.Content = await ReadFailureAsync(content, cancellationToken);
        content.Dispose();
    }

    private static void SetSuccess(HttpResponseMessage response, JObject? body)
    {
        var status = body is null ? null : EnvelopeStatus.Read(body, (int)response.StatusCode, RouteHandler.IsWrite(response.RequestMessage));
        if (status is { NotUnderstood: { } attribute, Kind: { } kind })
            throw ApiExceptionFactory.NotUnderstood(response, attribute, kind);
        response.Content = new TokenContent(body, status?.Failure);
        if (status is { Failure: { } failure })
            response.StatusCode = (HttpStatusCode)failure.Status;
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
        try
        {
            return ParseText(Utf8.GetString(body.GetBuffer(), 0, (int)body.Length), response, cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            return RouteHandler.IsWrite(response.RequestMessage) ? null : throw ApiExceptionFactory.NotUtf8(response);
        }
    }

    private static JObject? ParseText(string text, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var reader = new BoundedJsonReader(text.TrimStart(ByteOrderMark), cancellationToken);
        JToken? body = null;
        try
        {
            body = reader.ReadToken();
        }
        catch (JsonException) when (reader.IsOverLimit)
        {
            throw ApiExceptionFactory.TooLarge(response);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // What cannot be parsed is no object.
        }

        return body switch
        {
            JObject json => json,
            JArray list => new JObject { [Envelope.PayloadName] = list },
            _ => RouteHandler.IsWrite(response.RequestMessage) ? null : throw ApiExceptionFactory.NotAnObject(response),
        };
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
