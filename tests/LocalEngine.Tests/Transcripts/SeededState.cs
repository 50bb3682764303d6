using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>
/// The state before the steps that do not follow on the step before them: <c>drift/1</c> begins with resources that no step of the folder made,
/// before <c>lifecycle/9</c> they were made again, and from <c>failures/5</c> on every step has a new stack. Taken from the step's own recording.
/// </summary>
internal static class SeededState
{
    private const string StackUrn = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";

    /// <summary>Initial state of a step; null to continue with the state of the step before.</summary>
    public static IReadOnlyList<ResourceState>? Before(Recording recording) => $"{recording.Folder}/{recording.Step.Split('-')[0]}" switch
    {
        "drift/1" => From(recording, "Read", Outputs(1795474339)),
        "lifecycle/9" => From(recording, "Delete", Outputs(1795474332)),
        "failures/5" or "failures/6" or "failures/7" or "failures/8" => [],
        _ => null,
    };

    private static JObject Outputs(double stamp) => new()
    {
        ["Connector"] = new JObject(),
        ["ConnectorConfiguration"] = new JObject(),
        ["Provider"] = new JObject(),
        ["name"] = "Connector 0a1b2c3d4e5f6071",
        ["stamp"] = stamp,
    };

    private static List<ResourceState> From(Recording recording, string method, JObject stackOutputs)
    {
        var phase = recording.Provider[^1];
        var configure = phase.First(c => c.Method == "Configure").Request;
        var provider = new ResourceState { Urn = (string)configure["urn"]!, Type = (string)configure["type"]!, Custom = true, Id = (string)configure["id"]! };
        var resources = phase.Where(c => c.Method == method).Select(c => c.Request).OrderBy(r => ((string)r["type"]!).Length)
            .Select(r => Resource(r, $"{provider.Urn}::{provider.Id}"));
        return [new ResourceState { Urn = StackUrn, Type = "pulumi:pulumi:Stack", Outputs = Struct(stackOutputs) }, provider, .. resources];
    }

    private static ResourceState Resource(JObject request, string provider)
    {
        var connector = ((string)request["urn"]!).Replace("ConnectorConfiguration", "Connector", StringComparison.Ordinal);
        return new ResourceState
        {
            Urn = (string)request["urn"]!,
            Type = (string)request["type"]!,
            Custom = true,
            Id = (string)request["id"]!,
            Inputs = Struct((request["oldInputs"] ?? request["inputs"])!),
            Outputs = Struct(request["properties"]!),
            Parent = StackUrn,
            Provider = provider,
            Dependencies = connector == (string)request["urn"]! ? [] : [connector],
        };
    }

    private static Struct Struct(JToken json) => JsonParser.Default.Parse<Struct>(json.ToString());
}
