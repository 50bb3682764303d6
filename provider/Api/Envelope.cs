using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api;

/// <summary>Opens the envelope of a response, <c>{"statusCode", "statusMessage", "response"}</c>.</summary>
internal static class Envelope
{
    /// <param name="endpoint">Name of the requested endpoint, for messages.</param>
    /// <exception cref="ApiException">The envelope reports a failure, or holds no list.</exception>
    public static JArray ReadArray(JObject? envelope, string endpoint) =>
        Open(envelope, endpoint) as JArray ?? throw Missing(endpoint, "a list");

    /// <inheritdoc cref="ReadArray"/>
    public static JObject ReadObject(JObject? envelope, string endpoint) =>
        Open(envelope, endpoint) as JObject ?? throw Missing(endpoint, "an object");

    /// <returns>The response of a write, or null if it is empty.</returns>
    /// <inheritdoc cref="ReadArray"/>
    public static JObject? ReadOptional(JObject? envelope, string endpoint) => Open(envelope, endpoint) as JObject;

    // The statusCode of a success is not documented; the printed sample has 0, its older sibling 200.
    private static JToken Open(JObject? envelope, string endpoint)
    {
        var status = LenientJson.GetInt32(envelope?["statusCode"]);
        if (status is not (0 or (>= 200 and < 300)))
        {
            throw new ApiException(
                ApiExceptionFactory.FromStatus(status), $"Endpoint '{endpoint}' returned {status}: {ApiExceptionFactory.ReadMessage(envelope)}")
            {
                Status = status,
            };
        }

        return envelope?["response"] ?? throw Missing(endpoint, "'response'");
    }

    private static ApiException Missing(string endpoint, string part) =>
        new(ApiFailure.InvalidResponse, $"Endpoint '{endpoint}' returned a response without {part}");
}
