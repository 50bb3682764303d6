using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>The documented wrapper of nearly every response. That statusCode repeats the HTTP status is inferred.</summary>
internal static class Envelope
{
    public static ApiResponse Success(JToken? response) => Wrap(StatusCodes.Status200OK, "Request executed successfully", response);

    public static JsonResponse Error(int status, string message) => Wrap(status, message, null);

    private static JsonResponse Wrap(int status, string message, JToken? response) => new(status, new JObject
    {
        ["statusCode"] = status,
        ["statusMessage"] = message,
        ["response"] = response ?? JValue.CreateNull(),
    });
}
