using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Reads a request's body. What the parser complains about is dropped, because it quotes the body.</summary>
internal static class JsonBody
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonLoadSettings NoDuplicates = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    /// <summary>What <paramref name="read"/> finds in the body's object. Attributes that are not among the known ones are refused: a misspelt one would be lost silently.</summary>
    public static async Task<T> ReadAsync<T>(HttpRequest request, IReadOnlyList<string> known, Func<JObject, T> read, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, StrictUtf8);
        try
        {
            return Parse(await reader.ReadToEndAsync(cancellationToken), known, read);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            throw ApiErrorException.BadRequest("The body is not valid JSON.");
        }
        catch (FormatException exception)
        {
            throw ApiErrorException.BadRequest($"The body cannot be used. {exception.Message}");
        }
    }

    /// <summary>The same of a text; what is wrong is a <see cref="JsonException"/> or a <see cref="FormatException"/>.</summary>
    public static T Parse<T>(string text, IReadOnlyList<string> known, Func<JObject, T> read)
    {
        var body = Parse(text) as JObject ?? throw new FormatException("It must be a JSON object.");
        var unknown = body.Properties().Select(property => property.Name).Except(known).ToList();
        return unknown.Count == 0
            ? read(body)
            : throw new FormatException($"Unknown attributes: {string.Join(", ", unknown)}. Known: {string.Join(", ", known)}.");
    }

    /// <summary>One JSON value and nothing after it; text that looks like a date stays text.</summary>
    public static JToken Parse(string text)
    {
        using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var token = JToken.ReadFrom(json, NoDuplicates);
        return json.Read() ? throw new JsonReaderException("More than one JSON value.") : token;
    }
}
