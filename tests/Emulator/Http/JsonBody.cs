using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Parses request bodies. The messages of the parser are dropped, because they quote the body.</summary>
internal static class JsonBody
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonLoadSettings NoDuplicates = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    /// <summary>Parses the body as an object and returns the result of <paramref name="read"/>. Rejects unknown attributes, because a misspelled one would be ignored silently.</summary>
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
            throw ApiErrorException.BadRequest($"The body is invalid. {exception.Message}");
        }
    }

    /// <summary>Parses a JSON object and returns the result of <paramref name="read"/>.</summary>
    /// <exception cref="JsonException">The text is not valid JSON.</exception>
    /// <exception cref="FormatException">It is not an object, or an attribute is unknown or invalid.</exception>
    public static T Parse<T>(string text, IReadOnlyList<string> known, Func<JObject, T> read)
    {
        var body = Parse(text) as JObject ?? throw new FormatException("It must be a JSON object.");
        var unknown = body.Properties().Select(property => property.Name).Except(known).ToList();
        return unknown.Count == 0
            ? read(body)
            : throw new FormatException($"Unknown attributes: {string.Join(", ", unknown)}. Known: {string.Join(", ", known)}.");
    }

    /// <summary>Parses one JSON value. Strings that look like dates remain strings.</summary>
    public static JToken Parse(string text)
    {
        using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var token = JToken.ReadFrom(json, NoDuplicates);
        return json.Read() ? throw new JsonReaderException("More than one JSON value.") : token;
    }
}
