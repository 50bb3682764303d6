using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>
/// Compares two values by the type of their field: <c>3</c> equals <c>"3"</c> and <c>3.0</c> in a number, two spellings of one moment are equal
/// in a date, a selection has no order, and empty values of all forms are equal. What a platform changes beyond that is a normalization, which
/// only a write can prove.
/// </summary>
internal static class FieldComparison
{
    private static readonly ImmutableDictionary<string, bool> Booleans = ImmutableDictionary.CreateRange(
        StringComparer.OrdinalIgnoreCase,
        new Dictionary<string, bool>
        {
            ["true"] = true,
            ["1"] = true,
            ["yes"] = true,
            ["y"] = true,
            ["on"] = true,
            ["false"] = false,
            ["0"] = false,
            ["no"] = false,
            ["n"] = false,
            ["off"] = false,
        });

    /// <summary>
    /// Whether the live value of a field in <c>config</c> shows anything about the stored one. It does not if the field is declared secret, or
    /// if the value looks masked and is not the program's own.
    /// </summary>
    public static bool CanBeCompared(ConfigurationField field, PropertyValue input) =>
        field.Sensitivity != Sensitivity.Secret && !input.HasUnknowns && (!field.HasMaskedValue || Matches(input, field));

    /// <summary>Whether a value has the meaning of the live one.</summary>
    public static bool Matches(PropertyValue value, ConfigurationField field) => AreEqual(value, FieldValues.FromJson(field.Value), field);

    /// <summary>
    /// Whether the live value may be another form of a value: a number with grouped digits, the same words in another order, case or
    /// punctuation, a label in place of an option, or another spelling of a number, a date or a boolean in a field of an unknown type.
    /// </summary>
    public static bool MayBeFormOf(PropertyValue value, ConfigurationField field) => MayBeForms(value, FieldValues.FromJson(field.Value), field);

    /// <inheritdoc cref="MayBeFormOf"/>
    public static bool MayBeForms(PropertyValue value, PropertyValue live, ConfigurationField field)
    {
        if (live.IsEmpty())
            return false;
        if (field.IsNumber)
            return AreEqualNumbers(WithoutGroups(ScalarString.Of(value)), WithoutGroups(ScalarString.Of(live)));
        if (HaveSameWords(value, live))
            return true;
        if (!field.Options.IsEmpty)
            return !Choices(live).Overlaps(field.Options);
        return FieldTypes.IsChoice(field.Type)
            ? Words(live).IsSupersetOf(Words(value))
            : !field.HasKnownType && MayHaveOneMeaning(ScalarString.Of(value), ScalarString.Of(live));
    }

    /// <summary>Whether a text is a date or a moment in one of the known forms.</summary>
    public static bool IsDate(string? text) => Moment(text) is not null;

    /// <summary>Whether two values have the same letters and digits in any case, or the same words in any order.</summary>
    public static bool HaveSameWords(PropertyValue left, PropertyValue right) =>
        Words(left).SetEquals(Words(right)) || string.Concat(WordsInOrder(left)) == string.Concat(WordsInOrder(right));

    /// <summary>Whether the live values of a field have one meaning. A field that does not exist has none.</summary>
    public static bool AreEqual(ConfigurationField? before, ConfigurationField after) =>
        before is null ? !after.HasValue : AreEqual(FieldValues.FromJson(before.Value), FieldValues.FromJson(after.Value), after);

    private static bool AreEqual(PropertyValue left, PropertyValue right, ConfigurationField field)
    {
        if (left.IsEmpty() || right.IsEmpty())
            return left.IsEmpty() && right.IsEmpty();
        if (left.Unmarked is PropertyList || right.Unmarked is PropertyList)
            return Choices(left).SetEquals(Choices(right));
        return ScalarString.AreEqual(left, right) || HaveOneMeaning(ScalarString.Of(left), ScalarString.Of(right), field);
    }

    private static bool HaveOneMeaning(string? left, string? right, ConfigurationField field) =>
        (field.IsNumber && AreEqualNumbers(left, right))
        || (field.IsDate && Moment(left) is { } moment && moment == Moment(right))
        || (field.IsBoolean && Boolean(left) is { } flag && flag == Boolean(right));

    // In a field of an unknown type.
    private static bool MayHaveOneMeaning(string? left, string? right) =>
        AreEqualNumbers(left, right) || (Moment(left) is { } moment && moment == Moment(right)) || (Boolean(left) is { } flag && flag == Boolean(right));

    private static HashSet<string?> Choices(PropertyValue value) => [.. Scalars(value)];

    private static IEnumerable<string?> Scalars(PropertyValue value) =>
        value.Unmarked is PropertyList list ? list.Select(ScalarString.Of) : [ScalarString.Of(value)];

    // The last comma or full stop is the decimal separator, unless three digits follow a comma.
    private static string? WithoutGroups(string? number)
    {
        var separator = number?.LastIndexOfAny([',', '.']) ?? -1;
        if (number is null || separator < 0)
            return Digits(number);
        var fraction = Digits(number[(separator + 1)..]);
        return number[separator] == ',' && fraction?.Length == 3 ? Digits(number) : $"{Digits(number[..separator])}.{fraction}";
    }

    private static string? Digits(string? number) => number is null ? null : new([.. number.Where(letter => char.IsAsciiDigit(letter) || letter == '-')]);

    private static HashSet<string> Words(PropertyValue value) => [.. WordsInOrder(value)];

    private static IEnumerable<string> WordsInOrder(PropertyValue value) =>
        Scalars(value)
            .OfType<string>()
            .SelectMany(text => string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // A decimal distinguishes more digits, and a double has the greater range.
    private static bool AreEqualNumbers(string? left, string? right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            ? decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && one == other
            : double.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var large)
                && double.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var otherLarge)
                && large.Equals(otherLarge);

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static bool? Boolean(string? text) => text is not null && Booleans.TryGetValue(text, out var flag) ? flag : null;
}
