using System.Net;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Json;

/// <summary>Content of an HTTP success after it was read and parsed.</summary>
/// <param name="token">The object, or null if the body was empty.</param>
/// <param name="failure">The failure that the object reports, or null.</param>
internal sealed class TokenContent(JObject? token, ReportedFailure? failure) : HttpContent
{
    public JObject? Token { get; } = token;

    public ReportedFailure? Failure { get; } = failure;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
