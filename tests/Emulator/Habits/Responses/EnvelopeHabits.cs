using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Responses to requests that succeeded. The token endpoint has no envelope.</summary>
internal static class EnvelopeHabits
{
    public const string ByteOrderMark = "byte-order-mark";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("code-absent", "statusCode is absent", HabitParameter.None, new EnvelopeEdit((envelope, _) => envelope.Remove("statusCode"))),
        new("code-string", "statusCode is the string 200", HabitParameter.None, new EnvelopeEdit((envelope, _) => envelope["statusCode"] = "200")),
        new("code-word", "statusCode is a word", HabitParameter.OneOf("OK", "SUCCESS", "Success"), new EnvelopeEdit((envelope, word) => envelope["statusCode"] = word)),
        new("code-zero", "statusCode is 0", HabitParameter.None, new EnvelopeEdit((envelope, _) => envelope["statusCode"] = 0)),
        new("response-name", "The attribute response has another name", HabitParameter.OneOf("data", "result", "payload"), new EnvelopeLayout((envelope, name) =>
        {
            envelope[name] = envelope["response"]?.DeepClone();
            envelope.Remove("response");
            return envelope;
        })),
        new("response-deeper", "response is one level deeper, under an attribute", HabitParameter.OneOf("body", "data"), new EnvelopeLayout((envelope, name) =>
        {
            envelope["response"] = new JObject { [name] = envelope["response"]?.DeepClone() };
            return envelope;
        })),
        new("no-envelope", "Responses have no envelope", HabitParameter.None, new EnvelopeLayout((envelope, _) => envelope["response"]?.DeepClone() ?? JValue.CreateNull())),
        new("write-status", "Writes that succeed return another status; 204 has no body", HabitParameter.OneOf("202", "201", "204"), new WriteBody((response, status) =>
            response with { Status = int.Parse(status, CultureInfo.InvariantCulture), Text = status == "204" ? string.Empty : response.Text })),
        new("write-empty", "Writes that succeed return an empty body", HabitParameter.None, new WriteBody((response, _) => response with { Text = string.Empty })),
        new("write-html", "Writes that succeed return an HTML page", HabitParameter.None, new WriteBody((response, _) =>
            response with { ContentType = TextResponse.Html, Text = "<html><body>Saved.</body></html>" })),
        new("write-string", "Writes that succeed return the JSON string ok", HabitParameter.None, new WriteBody((response, _) => response with { Text = "\"ok\"" })),
        new(ByteOrderMark, "Bodies begin with a byte order mark", HabitParameter.None),
    ];
}
