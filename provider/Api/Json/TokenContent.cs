using System.Net;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>Content of a success after it was read and parsed.</summary>
/// <param name="token">The object, or null if the body was empty.</param>
internal sealed class TokenContent(JObject? token) : HttpContent
{
    public JObject? Token { get; } = token;

    /// <returns>The status of the response, or that of its envelope if the envelope reports another one.</returns>
    public static HttpStatusCode StatusOf(HttpResponseMessage response) =>
        response.Content is TokenContent { Token: { } envelope } && LenientJson.GetInt32(envelope["statusCode"]) is { } status and not 0
            ? (HttpStatusCode)status
            : response.StatusCode;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
