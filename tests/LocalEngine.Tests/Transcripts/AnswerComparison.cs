using Google.Protobuf;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Holds what the monitor answered to the program against what the real one answered.</summary>
internal static class AnswerComparison
{
    public static IEnumerable<string> Compare(UuidMap uuids, IEnumerable<RecordedCall> recorded, IReadOnlyDictionary<string, RegisterResourceResponse> actual)
    {
        foreach (var expected in recorded.Where(c => c is { Method: "RegisterResource", Response: not null }).Select(c => c.Response!))
        {
            var urn = (string)expected["urn"]!;
            if (!actual.TryGetValue(urn, out var answer))
                yield return $"no answer for {urn}";
            else if (!Same(uuids, expected, (JObject)State.JsonText.Parse(JsonFormatter.Default.Format(answer))))
                yield return $"answer for {urn}: recorded {expected.ToString(Formatting.None)}, got {JsonFormatter.Default.Format(answer)}";
        }
    }

    private static bool Same(UuidMap uuids, JObject expected, JObject actual) =>
        uuids.Same((string?)expected["id"] ?? "", (string?)actual["id"] ?? "")
        && JToken.DeepEquals(expected["object"], actual["object"]);
}
