using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace DriftReport.Analysis;

/// <summary>Path of a property in the notation of the engine: <c>config.region</c>, <c>config["a.b"]</c>, <c>tags[0]</c>.</summary>
internal sealed partial class FieldPath
{
    private readonly IReadOnlyList<string> _segments;

    private FieldPath(string text, IReadOnlyList<string> segments) => (Text, _segments) = (text, segments);

    public string Text { get; }

    public string Root => _segments.Count > 0 ? _segments[0] : Text;

    public static FieldPath Parse(string text) =>
        new(text, [.. Segment().Matches(text).Select(match => match.Groups["quoted"].Success
            ? Escaped().Replace(match.Groups["quoted"].Value, "$1")
            : match.Groups["plain"].Value)]);

    /// <returns>The value at the path, or null. If the path leads into a secret, the whole secret as the engine masks it.</returns>
    public JToken? Resolve(JObject properties)
    {
        JToken? value = properties;
        foreach (var segment in _segments)
        {
            if (value is null || Secrets.IsMarked(value))
                break;
            value = GetChild(value, segment);
        }

        return value;
    }

    private static JToken? GetChild(JToken value, string segment) =>
        value switch
        {
            JObject map => map[segment],
            JArray list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => list.ElementAtOrDefault(index),
            _ => null,
        };

    [GeneratedRegex("""\[\"(?<quoted>(?:[^"\\]|\\.)*)\"\]|\[(?<plain>[^\]]*)\]|(?<plain>[^.\[]+)""")]
    private static partial Regex Segment();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escaped();
}
