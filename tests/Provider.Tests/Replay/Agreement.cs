using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tests;

/// <summary>The ways in which a recorded field and ours can agree.</summary>
internal static class Agreement
{
    /// <summary>The same value, or none; a secret inside a secret is one secret.</summary>
    public static bool Equal(ComparedField field) =>
        field.Recorded is null ? field.Ours is null : Same(RecordedValue.WithOuterMarks(field.Recorded), field.Ours);

    /// <summary>The same value, once what is null or empty inside it is left out.</summary>
    public static bool EqualWithoutEmpties(ComparedField field) =>
        field.Recorded is not null && Same(RecordedValue.WithoutEmpties(field.Recorded), field.Ours);

    /// <summary>The recorded value, marked as a secret.</summary>
    public static bool Marked(ComparedField field) =>
        field is { Recorded: not null, Ours: not null } && !Same(field.Recorded, field.Ours) && Same(field.Recorded, RecordedValue.Plain(field.Ours));

    /// <summary>The recorded Unix seconds as RFC 3339.</summary>
    public static bool SameInstant(ComparedField field) =>
        field is { Recorded.Type: JTokenType.Integer, Ours.Type: JTokenType.String }
        && (string?)field.Ours == DateTimeOffset.FromUnixTimeSeconds((long)field.Recorded).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The same names in any order.</summary>
    public static bool SameSet(ComparedField field) =>
        field is { Recorded: JArray recorded, Ours: JArray ours } && recorded.Values<string>().ToHashSet().SetEquals(ours.Values<string>());

    /// <summary>
    /// Every recorded path is told with the same kind, by itself or entry by entry where it is a map, and nothing else is. A path that is ignored
    /// as an empty value may be left out.
    /// </summary>
    public static Func<ComparedField, bool> SameKinds(params string[] emptyPaths) => field =>
    {
        if (field is not { Recorded: JObject recorded, Ours: JObject ours })
            return false;
        var told = recorded.Properties().Where(path => !emptyPaths.Contains(path.Name)).ToList();
        return told.All(path => ours.Properties().Any(own => IsUnder(own, path)))
            && ours.Properties().All(own => told.Any(path => IsUnder(own, path)));
    };

    /// <summary>Ours alone is judged: it is this JSON, or nothing where there is none.</summary>
    public static Func<ComparedField, bool> Ours(string? json) => field => json is null ? field.Ours is null : Same(JToken.Parse(json), field.Ours);

    /// <summary>Ours alone is judged: its text matches.</summary>
    public static Func<ComparedField, bool> OfKind(string pattern) => field => field.Ours is JValue value
        && Regex.IsMatch(Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty, $"^({pattern})$", RegexOptions.Singleline);

    /// <summary>Ours alone is judged: it is there.</summary>
    public static bool IsThere(ComparedField field) => field.Ours is not null;

    public static bool Same(JToken expected, JToken? ours) => ours is not null && JToken.DeepEquals(expected, ours);

    private static bool IsUnder(JProperty own, JProperty path) =>
        (own.Name == path.Name || own.Name.StartsWith($"{path.Name}.", StringComparison.Ordinal)) && Same(path.Value, own.Value);
}
