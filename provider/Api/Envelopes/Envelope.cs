using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Envelopes;

/// <summary>
/// Opens the envelope of a response, <c>{"statusCode", "statusMessage", "response"}</c>. The payload is in <c>response</c> or another of its
/// usual names, or the response is the payload itself. <see cref="EnvelopeStatus"/> has read the status before.
/// </summary>
internal static class Envelope
{
    /// <summary>The documented name of the payload.</summary>
    public const string PayloadName = "response";

    private static readonly string[] Wrappers = [PayloadName, "data"];

    /// <summary>Names that may also be those of a status, so that only an object or a list is a payload.</summary>
    private static readonly string[] AmbiguousWrappers = ["result", "payload"];

    /// <summary>Whether a response has the form of an envelope, so that its attributes are not those of a payload.</summary>
    public static bool IsEnvelope(JObject response) => Wrappers.Any(response.ContainsKey) || AmbiguousWrappers.Any(name => response[name] is JContainer);

    /// <returns>Name of the attribute that contains the payload, or null.</returns>
    public static string? FindName(JObject? response) =>
        Wrappers.FirstOrDefault(name => !LenientJson.IsAbsent(response?[name])) ?? AmbiguousWrappers.FirstOrDefault(name => response?[name] is JContainer);

    /// <summary>Reads the payload: an object, or the only object of a list.</summary>
    /// <param name="endpoint">Name of the requested endpoint, for messages.</param>
    /// <param name="attributes">Attributes of which the payload has at least one. One without any of them may contain the payload.</param>
    /// <exception cref="ApiException">There is no payload, or it is not an object.</exception>
    public static JObject ReadObject(JObject? response, [ConstantExpected] string endpoint, ReadOnlySpan<string> attributes)
    {
        if (response is not null && !IsEnvelope(response) && HasAny(response, attributes))
            return response;
        var payload = Open(response, endpoint);
        var json = payload as JObject ?? (payload is JArray { Count: 1 } list ? list[0] as JObject : null) ?? throw Missing(endpoint, "an object");
        return HasAny(json, attributes) ? json : FindInside(json, attributes) ?? json;
    }

    /// <returns>The response of a write, or null if it contains none.</returns>
    public static JObject? ReadOptional(JObject? response) =>
        response is not null && IsEnvelope(response) ? Find(response) as JObject : response;

    /// <summary>Reads what the envelope contains; a response without an envelope is its own content.</summary>
    /// <exception cref="ApiException">It contains nothing.</exception>
    public static JToken Open(JObject? response, [ConstantExpected] string endpoint) => Find(response) ?? throw Missing(endpoint, "'response'");

    public static ApiException Missing([ConstantExpected] string endpoint, [ConstantExpected] string part) =>
        new(ApiFailure.InvalidResponse, $"Endpoint '{Message.Own(endpoint)}' returned a response without {Message.Own(part)}");

    private static JToken? Find(JObject? response) => FindName(response) is { } name ? response?[name] : null;

    private static JObject? FindInside(JObject json, ReadOnlySpan<string> attributes)
    {
        JObject? found = null;
        foreach (var inner in json.PropertyValues().OfType<JObject>())
        {
            if (!HasAny(inner, attributes))
                continue;
            if (found is not null)
                return null;
            found = inner;
        }

        return found;
    }

    private static bool HasAny(JObject json, ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (json.ContainsKey(attribute))
                return true;
        }

        return false;
    }
}
