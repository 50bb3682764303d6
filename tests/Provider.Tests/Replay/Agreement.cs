using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Comparisons of a recorded field with ours.</summary>
internal static class Agreement
{
    /// <summary>Equal, or both absent, with nested secrets merged.</summary>
    public static bool Equal(ComparedField field) =>
        field.Recorded is null ? field.Ours is null : Same(RecordedValue.WithOuterMarks(field.Recorded), field.Ours);

    /// <summary>Equal without the nested null or empty values of the recorded field.</summary>
    public static bool EqualWithoutEmpties(ComparedField field) =>
        field.Recorded is not null && Same(RecordedValue.WithoutEmpties(field.Recorded), field.Ours);

    /// <summary>Ours is the recorded value, marked as secret.</summary>
    public static bool MarkedSecret(ComparedField field) =>
        field is { Recorded: not null, Ours: not null } && !Same(field.Recorded, field.Ours) && Same(field.Recorded, RecordedValue.Plain(field.Ours));

    /// <summary>Ours is the recorded time (Unix seconds) in RFC 3339.</summary>
    public static bool SameInstant(ComparedField field) =>
        field is { Recorded.Type: JTokenType.Integer, Ours.Type: JTokenType.String }
        && (string?)field.Ours == DateTimeOffset.FromUnixTimeSeconds((long)field.Recorded).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Equal as sets of names.</summary>
    public static bool SameSet(ComparedField field) =>
        field is { Recorded: JArray recorded, Ours: JArray ours } && recorded.Values<string>().ToHashSet().SetEquals(ours.Values<string>());

    /// <summary>
    /// The same paths with the same kinds of change; ours can list the entries of a recorded map one by one. Recorded paths in
    /// <paramref name="emptyPaths"/> are ignored, because they have empty values.
    /// </summary>
    public static Func<ComparedField, bool> SameKinds(params string[] emptyPaths) => field =>
    {
        if (field is not { Recorded: JObject recorded, Ours: JObject ours })
            return false;
        var reported = recorded.Properties().Where(path => !emptyPaths.Contains(path.Name)).ToList();
        return reported.All(path => ours.Properties().Any(own => IsUnder(own, path)))
            && ours.Properties().All(own => reported.Any(path => IsUnder(own, path)));
    };

    /// <summary>Ours equals this JSON, or is absent if it is null, whatever was recorded.</summary>
    public static Func<ComparedField, bool> Ours(string? json) => field => json is null ? field.Ours is null : Same(JToken.Parse(json), field.Ours);

    /// <summary>Ours matches the pattern, whatever was recorded.</summary>
    public static Func<ComparedField, bool> MatchesPattern(string pattern) => field => field.Ours is JValue value
        && Regex.IsMatch(Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty, $"^({pattern})$", RegexOptions.Singleline);

    /// <summary>Ours is present, whatever was recorded.</summary>
    public static bool IsPresent(ComparedField field) => field.Ours is not null;

    public static bool Same(JToken expected, JToken? ours) => ours is not null && JToken.DeepEquals(expected, ours);

    private static bool IsUnder(JProperty own, JProperty path) =>
        (own.Name == path.Name || own.Name.StartsWith($"{path.Name}.", StringComparison.Ordinal)) && Same(path.Value, own.Value);
}
