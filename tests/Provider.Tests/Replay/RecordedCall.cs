using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>One line of a recording: a call in protobuf's JSON form.</summary>
/// <param name="File">Folder and step, such as <c>drift/3-up</c>.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Error">As Go prints a status: <c>rpc error: code = NAME desc = TEXT</c>.</param>
internal sealed record RecordedCall(string File, int Line, string Method, JObject Request, JObject? Response, string? Error)
{
    /// <summary>Last segment of the type token: <c>Connector</c>, <c>ConnectorConfiguration</c>, a function, or <c>Provider</c>.</summary>
    public string Type =>
        (Text("type") ?? Text("tok") ?? string.Empty) is var token && token.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? "Provider"
            : token.Split(':')[^1];

    public bool IsPreview => (bool?)Request["preview"] == true;

    /// <summary>True if the call can change the platform.</summary>
    public bool Writes => Method is "Delete" || (Method is "Create" or "Update" && !IsPreview);

    /// <summary>True if the call depends on the state of the platform.</summary>
    public bool NeedsPlatform => Method is "Check" or "Diff" or "Create" or "Read" or "Update" or "Delete" or "Invoke";

    /// <summary>Words that select rules.</summary>
    public IReadOnlySet<string> Words => new HashSet<string>(StringComparer.Ordinal)
    {
        File.Split('/')[0], File, $"{File}:{Line}", Method, Type, Text("name") ?? string.Empty, Kind,
    };

    private string Kind => Method switch
    {
        "Create" or "Update" => IsPreview ? "preview" : "real",
        "Read" => Request["inputs"] is null ? "import" : Request["properties"] is JObject { Count: 0 } ? "get" : "refresh",
        _ => string.Empty,
    };

    public static RecordedCall Parse(string file, int line, string json)
    {
        var call = ParseJson(json);
        return new RecordedCall(
            file, line, (string)call["method"]!, (JObject)call["request"]!, call["response"] as JObject, (string?)call["errors"]?[0]);
    }

    /// <summary>Parses JSON without converting strings that look like dates.</summary>
    public static JObject ParseJson(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, Culture = CultureInfo.InvariantCulture };
        return JObject.Load(reader);
    }

    public JObject? Map(string name) => Request[name] as JObject;

    public override string ToString() => $"{File}:{Line} {Method} {Type} {Text("name")} {Kind}".TrimEnd();

    private string? Text(string name) => (string?)Request[name];
}
