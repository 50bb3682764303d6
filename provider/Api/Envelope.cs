using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api;

/// <summary>Takes the answer out of its envelope, <c>{"statusCode", "statusMessage", "response"}</c>.</summary>
internal static class Envelope
{
    /// <param name="endpoint">Name of the endpoint that was asked, for messages.</param>
    public static JArray Array(JObject? envelope, string endpoint) =>
        Open(envelope, endpoint) as JArray ?? throw Unexpected(endpoint, "a list");

    public static JObject Object(JObject? envelope, string endpoint) =>
        Open(envelope, endpoint) as JObject ?? throw Unexpected(endpoint, "an object");

    /// <summary>What a write answers, or null where it answers nothing.</summary>
    public static JObject? Optional(JObject? envelope, string endpoint) => Open(envelope, endpoint) as JObject;

    // What statusCode is on success is not documented; the printed sample says 0, its older sibling 200.
    private static JToken Open(JObject? envelope, string endpoint)
    {
        var status = JsonReading.Count(envelope?["statusCode"]);
        if (status is not (0 or (>= 200 and < 300)))
        {
            throw new ApiException(
                ApiErrorTable.FromStatus(status), $"Endpoint '{endpoint}' answered {status}: {ApiErrorTable.Sentence(envelope)}")
            {
                Status = status,
            };
        }

        return envelope?["response"] ?? throw Unexpected(endpoint, "'response'");
    }

    private static ApiException Unexpected(string endpoint, string missing) =>
        new(ApiFailure.Unreadable, $"Endpoint '{endpoint}' answered without {missing}; check baseUrl and the route '{endpoint}'");
}
