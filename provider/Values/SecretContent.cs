using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Finds what is secret in a secret: of a JSON document the values and not the member names, of a PEM document the body and not the lines
/// <c>BEGIN</c> and <c>END</c>, of any other string the whole. An encoded secret counts as written and decoded.
/// </summary>
internal static partial class SecretContent
{
    /// <summary>Documents inside documents, such as a key in a JSON document in base64.</summary>
    private const int MaxDepth = 4;

    private static readonly JsonDocumentOptions Json = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>The strings of which no part may be shown; those inside a document have <c>IsPart</c>.</returns>
    public static IEnumerable<(string Text, bool IsPart)> Of(string secret) =>
        CapabilityUrl.SecretParts(secret) is { IsEmpty: false } parts
            ? parts.SelectMany(part => Of(part, isPart: true, depth: 1))
            : Of(secret, isPart: false, depth: 0);

    private static IEnumerable<(string Text, bool IsPart)> Of(string text, bool isPart, int depth)
    {
        if (depth == MaxDepth)
            return [(text, isPart)];
        if (ReadJson(text) is { } values)
            return values.SelectMany(value => Of(value, isPart: true, depth + 1));
        text = Pem().Replace(text, " ");
        return [(text, isPart), .. Decoded(text).SelectMany(decoded => Of(decoded, isPart, depth + 1))];
    }

    private static IEnumerable<string> Decoded(string text)
    {
        foreach (var plain in TextDecoding.DecodeEscapes(text))
            yield return plain;
        if (DecodeDocument(text) is { } document)
            yield return document;
    }

    // A document in base64. A random string decodes to bytes that are neither JSON nor PEM.
    private static string? DecodeDocument(string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
            return null;
        var decoded = Encoding.UTF8.GetString(bytes, 0, length);
        return decoded.TrimStart() is ['{' or '[', ..] || Pem().IsMatch(decoded) ? decoded : null;
    }

    /// <returns>The scalar values of a JSON document; null for any other string.</returns>
    private static List<string>? ReadJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[' or '"', ..])
            return null;
        try
        {
            using var document = JsonDocument.Parse(text, Json);
            return [.. Scalars(document.RootElement)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Scalars(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Scalars(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Scalars),
            JsonValueKind.String => [element.GetString() ?? string.Empty],
            JsonValueKind.Number => [element.GetRawText()],
            _ => [],
        };

    [GeneratedRegex("-----(?:BEGIN|END) [A-Z0-9 ]+-----")]
    private static partial Regex Pem();
}
