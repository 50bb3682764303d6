using System.Globalization;

namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>Parameter of a habit. Each has a default, so that the name alone switches the habit on.</summary>
/// <param name="Notation">Short form for the list of habits; null if there is no parameter.</param>
/// <param name="Default">Value if none is given.</param>
/// <param name="Accepts">Returns true for valid values.</param>
/// <param name="Samples">Further values worth testing.</param>
internal sealed record HabitParameter(string? Notation, string Default, Func<string, bool> Accepts, params IReadOnlyList<string> Samples)
{
    public const string Always = "always";

    private const int MaxSeconds = 1_000_000;

    public static HabitParameter None { get; } = new(null, string.Empty, _ => false);

    /// <summary>Ids of fields, separated by commas; empty selects the last optional plain field of the connector.</summary>
    public static HabitParameter Fields { get; } = new("FIELD,...", string.Empty, value => value.Split(',').All(id => id.Length > 0));

    /// <summary>A field and its value; empty selects as <see cref="Fields"/> does.</summary>
    public static HabitParameter FieldValue { get; } = new("FIELD:VALUE", string.Empty, value => value.IndexOf(':', StringComparison.Ordinal) > 0);

    /// <summary>A number of times for each object, or <see cref="Always"/>.</summary>
    public static HabitParameter Times { get; } = new("N|always", "1", value => value == Always || IsInteger(value, 1, 1000), "2", Always);

    /// <summary>A number of reads, or of seconds with the suffix s.</summary>
    public static HabitParameter Delay { get; } = new(
        "N|Ns", "2", value => IsInteger(value.EndsWith('s') ? value[..^1] : value, 1, MaxSeconds), "1", "5s");

    public static HabitParameter Integer(int fallback, int min, int max, params IReadOnlyList<int> samples) => new(
        "N", Text(fallback), value => IsInteger(value, min, max), [.. samples.Select(Text)]);

    /// <summary>One of the words; the first is the default.</summary>
    public static HabitParameter OneOf(params IReadOnlyList<string> words) => new(string.Join('|', words), words[0], words.Contains, [.. words.Skip(1)]);

    /// <summary>Any string.</summary>
    public static HabitParameter Any(string notation, string fallback, params IReadOnlyList<string> samples) => new(notation, fallback, _ => true, samples);

    private static bool IsInteger(string value, int min, int max) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
