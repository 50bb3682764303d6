using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api;

/// <summary>Opens the envelope of a response, <c>{"statusCode", "statusMessage", "response"}</c>.</summary>
internal static class Envelope
{
    /// <param name="endpoint">Name of the requested endpoint, for messages.</param>
    /// <exception cref="ApiException">The envelope reports a failure, or holds no list.</exception>
    public static JArray ReadArray(JObject? envelope, [ConstantExpected] string endpoint) =>
        Open(envelope, endpoint) as JArray ?? throw Missing(endpoint, "a list");

    /// <inheritdoc cref="ReadArray"/>
    public static JObject ReadObject(JObject? envelope, [ConstantExpected] string endpoint) =>
        Open(envelope, endpoint) as JObject ?? throw Missing(endpoint, "an object");

    /// <returns>The response of a write, or null if it is empty.</returns>
    /// <inheritdoc cref="ReadArray"/>
    public static JObject? ReadOptional(JObject? envelope, [ConstantExpected] string endpoint) => Open(envelope, endpoint) as JObject;

    // The statusCode of a success is not documented; the printed sample has 0, its older sibling 200.
    private static JToken Open(JObject? envelope, [ConstantExpected] string endpoint)
    {
        var status = LenientJson.GetInt32(envelope?["statusCode"]) ?? 0;
        if (status is not (0 or (>= 200 and < 300)))
        {
            var message = ErrorMessageReader.Read(envelope);
            throw new ApiException(
                ApiExceptionFactory.FromStatus(status), $"Endpoint '{Message.Own(endpoint)}' returned {status}{ApiExceptionFactory.Quote(message)}")
            {
                Status = status,
            };
        }

        return envelope?["response"] ?? throw Missing(endpoint, "'response'");
    }

    private static ApiException Missing([ConstantExpected] string endpoint, [ConstantExpected] string part) =>
        new(ApiFailure.InvalidResponse, $"Endpoint '{Message.Own(endpoint)}' returned a response without {Message.Own(part)}");
}
