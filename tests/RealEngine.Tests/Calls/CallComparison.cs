using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>Compares the calls of two engines for one command, phase by phase, as multisets.</summary>
internal static class CallComparison
{
    /// <returns>A sentence for each difference.</returns>
    public static IEnumerable<string> Differences(IReadOnlyList<IReadOnlyList<PluginCall>> real, IReadOnlyList<IReadOnlyList<PluginCall>> local)
    {
        if (real.Count != local.Count)
            yield return $"the real engine has {real.Count} phases, the local one {local.Count}";
        for (var phase = 0; phase < Math.Min(real.Count, local.Count); phase++)
        {
            foreach (var difference in Differences(Comparable(real[phase]), Comparable(local[phase])))
                yield return $"phase {phase + 1}, {difference}";
        }
    }

    /// <summary>An engine may send several Cancels when it ends a plugin; how many depends on the moment.</summary>
    private static IReadOnlyList<PluginCall> Comparable(IReadOnlyList<PluginCall> calls) =>
        [.. calls.Where(call => call.Method != "Cancel"), .. calls.Where(call => call.Method == "Cancel").Take(1)];

    private static IEnumerable<string> Differences(IReadOnlyList<PluginCall> real, IReadOnlyList<PluginCall> local)
    {
        var missing = Except(real, local);
        foreach (var extra in Except(local, real))
        {
            if (missing.Find(call => call.Name == extra.Name) is { } counterpart)
            {
                missing.Remove(counterpart);
                yield return $"{extra.Name}: {string.Join("; ", Differences(counterpart.Request, extra.Request, string.Empty))}";
            }
            else
            {
                yield return $"only the local engine: {extra.Text}";
            }
        }

        foreach (var call in missing)
            yield return $"only the real engine: {call.Text}";
    }

    private static List<PluginCall> Except(IReadOnlyList<PluginCall> calls, IReadOnlyList<PluginCall> others)
    {
        var rest = calls.ToList();
        foreach (var other in others)
        {
            if (rest.FindIndex(call => call.Text == other.Text) is >= 0 and var found)
                rest.RemoveAt(found);
        }

        return rest;
    }

    private static IEnumerable<string> Differences(JToken? real, JToken? local, string path)
    {
        if (JToken.DeepEquals(real, local))
            return [];
        if (real is not JObject first || local is not JObject second)
            return [$"{path} is {Text(real)} from the real engine and {Text(local)} from the local one"];
        var names = first.Properties().Concat(second.Properties()).Select(property => property.Name).Distinct();
        return names.SelectMany(name => Differences(first[name], second[name], $"{path}.{name}".TrimStart('.')));
    }

    private static string Text(JToken? token) => token?.ToString(Formatting.None) ?? "absent";
}
