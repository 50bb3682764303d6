using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>One gRPC call in protobuf's JSON form.</summary>
internal sealed record RecordedCall(string Method, JObject Request, JObject? Response, string? Error)
{
    public string Urn => (string?)Request["urn"] ?? string.Empty;

    /// <summary>Identity of a call, apart from its order.</summary>
    public (string, string, bool) Key => (Method, Urn, (bool?)Request["preview"] ?? false);

    /// <summary>A call about a provider itself, not about a resource.</summary>
    public bool IsAboutProvider => Urn.Length == 0 || Urn.Contains("::pulumi:providers:", StringComparison.Ordinal);

    public static RecordedCall Parse(string line)
    {
        var json = (JObject)State.JsonText.Parse(line);
        return new RecordedCall((string)json["method"]!, (JObject)json["request"]!, json["response"] as JObject, (string?)json["errors"]?[0]);
    }
}
