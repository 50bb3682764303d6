using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>The documented wrapper of nearly every answer. That statusCode repeats the HTTP status is inferred.</summary>
internal static class Envelope
{
    public static Answer Success(JToken? response) => Wrap(StatusCodes.Status200OK, "Request executed successfully", response);

    public static JsonAnswer Error(int status, string message) => Wrap(status, message, null);

    private static JsonAnswer Wrap(int status, string message, JToken? response) => new(status, new JObject
    {
        ["statusCode"] = status,
        ["statusMessage"] = message,
        ["response"] = response ?? JValue.CreateNull(),
    });
}
