using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>Detects secrets. The engine masks them already; this is a second line of defense.</summary>
internal static class Secrets
{
    // How the engine marks a secret: a key in an object, a mask in a string.
    private const string Marker = "4dabf18193072939515e22adb298388d";
    private const string Mask = "[secret]";

    private static readonly HashSet<string> Properties = ["secretConfig", "authUrl", "clientSecret", "accessToken"];

    public static bool IsMarked(JToken value) =>
        value is JObject map ? map.ContainsKey(Marker) : value is JValue { Value: string content } && content.Contains(Mask, StringComparison.Ordinal);

    public static bool AreIn(FieldPath path, JToken? value) =>
        Properties.Contains(path.Root) || (value is JContainer container ? container.DescendantsAndSelf() : Single(value)).Any(IsMarked);

    private static IEnumerable<JToken> Single(JToken? value) => value is null ? [] : [value];
}
