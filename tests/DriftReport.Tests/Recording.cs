using System.Runtime.CompilerServices;
using DriftReport.Events;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.DriftReport.Tests;

/// <summary>Reads event logs of a real engine (<c>--event-log</c>) and passes them to the library.</summary>
internal static class Recording
{
    private static readonly string Tests = Path.GetFullPath(Path.Combine(Here(), ".."));

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string Approved(string name) => Path.Combine(Tests, "DriftReport.Tests", "Approved", name);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), $"{name}.jsonl"));

    public static StackEvents Play(string name)
    {
        var events = new StackEvents();
        Play(Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse), events);
        return events;
    }

    public static void Play(IEnumerable<JObject> recorded, StackEvents events)
    {
        foreach (var engineEvent in recorded)
        {
            if (engineEvent["preludeEvent"] is JObject prelude)
                events.Prelude(prelude["config"]!.ToObject<Dictionary<string, string>>()!);
            else if (engineEvent["diagnosticEvent"] is JObject diagnostic)
                events.Diagnostic(diagnostic.Value<string>("severity")!, diagnostic.Value<string>("urn"), diagnostic.Value<string>("message")!);
            else if (engineEvent["resourcePreEvent"] is JObject before)
                events.Before(Step(before.Value<JObject>("metadata")!));
            else if (engineEvent["resOutputsEvent"] is JObject after)
                events.After(Step(after.Value<JObject>("metadata")!));
        }
    }

    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static EngineStep Step(JObject metadata) =>
        new(
            metadata.Value<string>("op")!,
            metadata.Value<string>("urn")!,
            metadata.Value<string>("type")!,
            State(metadata["old"]),
            State(metadata["new"]),
            [.. (metadata["detailedDiff"] as JObject ?? []).Properties().Select(property => property.Name)]);

    private static ResourceState? State(JToken? state) =>
        state is JObject ? new ResourceState(state.Value<string>("id")!, (JObject)state["inputs"]!, (JObject)state["outputs"]!) : null;

    private static string Folder() => Path.Combine(Tests, "transcripts", "events");

    private static string Here([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The path of the source file has no folder.");
}
