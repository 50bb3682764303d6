using Google.Protobuf;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Compares the responses of the monitor to the program with those of the real one.</summary>
internal static class ResponseComparison
{
    public static IEnumerable<string> Compare(UuidMap uuids, IEnumerable<RecordedCall> recorded, IReadOnlyDictionary<string, RegisterResourceResponse> actual)
    {
        foreach (var expected in recorded.Where(c => c is { Method: "RegisterResource", Response: not null }).Select(c => c.Response!))
        {
            var urn = (string)expected["urn"]!;
            if (!actual.TryGetValue(urn, out var response))
                yield return $"no response for {urn}";
            else if (!Same(uuids, expected, (JObject)State.JsonText.Parse(JsonFormatter.Default.Format(response))))
                yield return $"response for {urn}: recorded {expected.ToString(Formatting.None)}, got {JsonFormatter.Default.Format(response)}";
        }
    }

    private static bool Same(UuidMap uuids, JObject expected, JObject actual) =>
        uuids.Same((string?)expected["id"] ?? string.Empty, (string?)actual["id"] ?? string.Empty)
        && JToken.DeepEquals(expected["object"], actual["object"]);
}
