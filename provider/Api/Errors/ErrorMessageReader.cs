using System.Text;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Errors;

/// <summary>Finds the message in the body of a failure. The format of failures is not documented, so the attributes of common formats are read.</summary>
internal static class ErrorMessageReader
{
    /// <summary>Length of the longest plain text that is a message, in characters.</summary>
    private const int MaxLength = 300;

    /// <summary>Number of different messages of one body that are quoted.</summary>
    private const int MaxMessages = 5;

    /// <summary>Attributes that contain a message, or objects that contain one, in the order in which they are quoted.</summary>
    private static readonly string[] Attributes =
        ["statusMessage", "title", "message", "msg", "detail", "details", "reason", "error", "error_description", "errorMessage", "error_message", "errors", "response", "data"];

    /// <returns>The message without its final full stop; null if there is none.</returns>
    public static string? Read(JToken? body)
    {
        var messages = FindAll(body is JArray list ? new JArray(list.OfType<JObject>()) : body as JObject)
            .Select(message => message.Trim().TrimEnd('.', ' '))
            .Where(message => message.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxMessages);
        return NullIfEmpty(string.Join("; ", messages));
    }

    /// <summary>Reads the body of a response, which is JSON or plain text. The text of a web page is not a message.</summary>
    /// <param name="body">The body, or its beginning.</param>
    public static string? Read(byte[] body, string? mediaType)
    {
        var text = Encoding.UTF8.GetString(body).Trim('\uFEFF', ' ', '\t', '\r', '\n');
        if (text is ['{' or '[', ..])
            return Read(BoundedJsonReader.ReadPartially(text));
        var isMessage = mediaType == "text/plain" && text.Length <= MaxLength && !text.StartsWith('<');
        return isMessage ? NullIfEmpty(text.TrimEnd('.', ' ')) : null;
    }

    private static string? NullIfEmpty(string message) => message.Length == 0 ? null : message;

    private static IEnumerable<string> FindAll(JToken? token) =>
        token switch
        {
            JArray list => list.SelectMany(FindIn),
            JObject json => Attributes.SelectMany(name => name is "response" or "data" ? FindAll(json[name] as JObject) : FindIn(json[name], name)),
            _ => [],
        };

    // Members of an object of errors are fields with their faults.
    private static IEnumerable<string> FindIn(JToken? token, string name) =>
        name == "errors" && token is JObject faults ? faults.PropertyValues().SelectMany(FindIn) : FindIn(token);

    private static IEnumerable<string> FindIn(JToken? token) => token is JValue { Value: string text } ? [text] : FindAll(token);
}
