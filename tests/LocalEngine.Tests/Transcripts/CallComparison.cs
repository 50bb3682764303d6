using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>
/// Compares the calls of one phase with the recorded ones. The rule:
/// the same calls (method, URN, preview flag) the same number of times, each with equal fields;
/// not compared are addresses (they must be this engine's), random seeds (32 bytes; equal if the recorded ones are equal),
/// status tokens (a UUID) and the ids of providers (UUIDs, mapped one to one throughout a folder).
/// Order: kept between calls of one URN; between calls about providers; between a call about a provider and one about a resource;
/// and between calls of two resources of which one depends on the other, unless the state drives them (a refresh reads all concurrently).
/// Everything else ran concurrently in the recording too. Cancel may have any position, because the recorder received it before the calls beside it.
/// </summary>
internal sealed partial class CallComparison(UuidMap uuids, IReadOnlyDictionary<string, HashSet<string>> needs)
{
    /// <summary>Fields of requests that the real engine sends only since a release after the recordings.</summary>
    private static readonly string[] NewerFields = ["oldOutputs", "sendsOldOutputsToCheck", "acceptsOutputsInInvoke", "acceptsOutputsInCall"];

    private readonly Dictionary<string, string> _seeds = [];
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Compare(IReadOnlyList<RecordedCall> recorded, IReadOnlyList<RecordedCall> actual)
    {
        var pairs = Pair(recorded, actual);
        foreach (var (expected, found) in pairs)
            Token(recorded[expected].Request, actual[found].Request, $"{recorded[expected].Method} {recorded[expected].Urn}");
        var swapped = from a in pairs from b in pairs where a.Recorded < b.Recorded && a.Actual > b.Actual select (Earlier: a.Recorded, Later: b.Recorded);
        foreach (var (earlier, later) in swapped.Where(s => KeepsOrder(recorded, s.Earlier, s.Later)))
            _problems.Add($"order: {Name(recorded[later])} came before {Name(recorded[earlier])}");
        return _problems;
    }

    private static string Name(RecordedCall call) => $"{call.Method} {call.Urn}";

    private List<(int Recorded, int Actual)> Pair(IReadOnlyList<RecordedCall> recorded, IReadOnlyList<RecordedCall> actual)
    {
        var pairs = new List<(int, int)>();
        var free = Enumerable.Range(0, actual.Count).ToList();
        for (var i = 0; i < recorded.Count; i++)
        {
            var found = free.FindIndex(j => actual[j].Key == recorded[i].Key);
            if (found < 0)
            {
                _problems.Add($"missing: {Name(recorded[i])} {recorded[i].Request.ToString(Formatting.None)}");
                continue;
            }

            pairs.Add((i, free[found]));
            free.RemoveAt(found);
        }

        _problems.AddRange(free.Select(j => $"not recorded: {Name(actual[j])} {actual[j].Request.ToString(Formatting.None)}"));
        return pairs;
    }

    private bool KeepsOrder(IReadOnlyList<RecordedCall> calls, int earlier, int later)
    {
        var (a, b) = (calls[earlier], calls[later]);
        if (a.Method == "Cancel" || b.Method == "Cancel")
            return false;
        if (a.Urn == b.Urn || a.IsAboutProvider || b.IsAboutProvider)
            return true;
        return !IsDrivenByState(calls, earlier) && (Needs(a.Urn, b.Urn) || Needs(b.Urn, a.Urn));
    }

    private static bool IsDrivenByState(IReadOnlyList<RecordedCall> calls, int index)
    {
        var program = calls.TakeWhile(c => c.Method != "CheckConfig").Count();
        return calls[index].Method is "Read" or "Diff" && index < program;
    }

    private bool Needs(string urn, string other) => needs.TryGetValue(urn, out var urns) && urns.Contains(other);

    private void Token(JToken? expected, JToken? actual, string path)
    {
        if (expected is JObject a && actual is JObject b)
        {
            foreach (var name in a.Properties().Concat(b.Properties()).Select(p => p.Name).Distinct().Except(NewerFields))
                Token(a[name], b[name], $"{path}.{name}");
        }
        else if (expected is JArray c && actual is JArray d && c.Count == d.Count)
        {
            for (var i = 0; i < c.Count; i++)
                Token(c[i], d[i], $"{path}[{i}]");
        }
        else if (!Equal(expected, actual, path))
        {
            _problems.Add($"{path}: recorded {Show(expected)}, got {Show(actual)}");
        }
    }

    private bool Equal(JToken? expected, JToken? actual, string path)
    {
        if (expected?.Type != JTokenType.String || actual?.Type != JTokenType.String)
            return JToken.DeepEquals(expected, actual);
        var (recorded, found) = ((string)expected!, (string)actual!);
        if (recorded == "127.0.0.1:PORT")
            return Address().IsMatch(found);
        if (path.EndsWith(".randomSeed", StringComparison.Ordinal))
            return Convert.FromBase64String(found).Length == 32 && (_seeds.TryGetValue(recorded, out var seed) ? seed == found : _seeds.TryAdd(recorded, found));
        if (path.EndsWith(".resourceStatusToken", StringComparison.Ordinal))
            return Guid.TryParse(found, out _);
        return uuids.Same(recorded, found);
    }

    private static string Show(JToken? token) => token is null ? "nothing" : token.ToString(Formatting.None);

    [GeneratedRegex(@"^127\.0\.0\.1:\d+$")]
    private static partial Regex Address();
}
