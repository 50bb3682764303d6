using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Strings that are stored in another form. Of secrets, only surrounding whitespace and line ends are changed.</summary>
internal static partial class StringHabits
{
    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("fold-case", "Strings and options are stored in one case", HabitParameter.OneOf("lower", "upper"),
            new StoredValue((field, value, form) => field.IsSecret ? value : OfText(value, text => form == "upper" ? text.ToUpperInvariant() : text.ToLowerInvariant())),
            new AcceptedValue((field, value, _) => OfText(value, text => field.Options?.FirstOrDefault(option => IsSame(option, text)) ?? text))),
        new("trim-values", "Whitespace around strings is dropped, in secrets, too", HabitParameter.None,
            new StoredValue((_, value, _) => OfText(value, text => text.Trim()))),
        new("line-ends", "Line ends are stored in one form, in secrets, too", HabitParameter.OneOf("crlf", "lf"),
            new StoredValue((_, value, form) => OfText(value, text => LineEnd().Replace(text, form == "lf" ? "\n" : "\r\n")))),
        new("url-slash", "A URL without a trailing slash is stored with one", HabitParameter.None,
            new StoredValue((field, value, _) => OfPlain(field, value, text => Url().IsMatch(text) ? text + "/" : text))),
        new("slug", "Strings are stored as slugs: Big Store as big-store", HabitParameter.None, new StoredValue((field, value, _) => OfPlain(field, value, Slug))),
        new("unicode-form", "Latin letters with an accent are stored in one Unicode normalization form", HabitParameter.OneOf("nfc", "nfd"),
            new StoredValue((field, value, form) => OfPlain(field, value, text => form == "nfd" ? Accents.Decompose(text) : Accents.Compose(text)))),
        new("html-escaped", "Special characters are stored as HTML entities", HabitParameter.None,
            new StoredValue((field, value, _) => OfPlain(field, value, WebUtility.HtmlEncode))),
        new("string-limit", "Longer strings are cut", HabitParameter.Integer(12, 1, 10_000, 255),
            new StoredValue((field, value, max) => OfPlain(field, value, text => text[..Math.Min(text.Length, int.Parse(max, CultureInfo.InvariantCulture))]))),
    ];

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static JToken OfText(JToken value, Func<string, string> form) => value is JValue { Value: string text } ? form(text) : value;

    /// <summary>Changes strings in fields that are neither secret nor of a type with a form of its own.</summary>
    private static JToken OfPlain(CatalogueField field, JToken value, Func<string, string?> form) =>
        !field.IsSecret && !field.Is("Date") && !field.Is("Number") && !field.Is("Select") && !field.Is("Multi-Select") ? OfText(value, text => form(text) ?? text) : value;

    private static string Slug(string text) => NoWord().Replace(text.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"\r?\n")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^https?://[^?#]*[^/?#]$")]
    private static partial Regex Url();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoWord();
}
