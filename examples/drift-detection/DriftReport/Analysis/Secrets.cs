using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>What must not be shown. The engine masks it already; this is the second lock.</summary>
internal static class Secrets
{
    // The engine's marks: of a secret in an object, and of one in text.
    private const string Marker = "4dabf18193072939515e22adb298388d";
    private const string Mask = "[secret]";

    private static readonly HashSet<string> Properties = ["secretConfig", "authUrl", "clientSecret", "accessToken"];

    public static bool IsMarked(JToken value) =>
        value is JObject map ? map.ContainsKey(Marker) : value is JValue { Value: string text } && text.Contains(Mask, StringComparison.Ordinal);

    public static bool AreIn(FieldPath path, JToken? value) =>
        Properties.Contains(path.Root) || (value is JContainer container ? container.DescendantsAndSelf() : Single(value)).Any(IsMarked);

    private static IEnumerable<JToken> Single(JToken? value) => value is null ? [] : [value];
}
