using System.Net;
using System.Text;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>Encodings, alone and combined with cuts and separators.</summary>
internal static class EchoRows
{
    private static readonly EchoRow[] Encodings =
    [
        new("as it is", text => text),
        new("trimmed", text => text.Trim()),
        new("upper case", text => text.ToUpperInvariant()),
        new("lower case", text => text.ToLowerInvariant()),
        new("percent", Uri.EscapeDataString),
        new("percent, lower case", text => Percent(text, "x2")),
        new("percent, every character", text => Percent(text, "X2")),
        new("percent, twice", text => Uri.EscapeDataString(Uri.EscapeDataString(text))),
        new("form", text => WebUtility.UrlEncode(text)),
        new("HTML, named", text => WebUtility.HtmlEncode(text)),
        new("HTML, named punctuation", text => text.Replace("-", "&hyphen;", StringComparison.Ordinal).Replace("+", "&plus;", StringComparison.Ordinal)),
        new("HTML, decimal", text => string.Concat(text.EnumerateRunes().Select(rune => $"&#{rune.Value};"))),
        new("HTML, hexadecimal", text => string.Concat(text.EnumerateRunes().Select(rune => $"&#x{rune.Value:x};"))),
        new("JSON", text => System.Text.Json.JsonSerializer.Serialize(text)),
        new("JSON, twice", text => System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Serialize(text))),
        new("JSON, every character", text => string.Concat(text.Select(character => $"\\u{(int)character:x4}"))),
        new("JavaScript", text => string.Concat(Encoding.Latin1.GetBytes(text).Select(octet => $"\\x{octet:x2}"))),
        new("base64, first alignment", text => Base64(text)),
        new("base64, second alignment", text => Base64($"k{text}")),
        new("base64, third alignment", text => Base64($"k={text}")),
        new("base64url", text => Base64(text).TrimEnd('=').Replace('+', '-').Replace('/', '_')),
        new("base64url, second alignment", text => Base64($":{text}").TrimEnd('=').Replace('+', '-').Replace('/', '_')),
        new("base64, percent", text => Uri.EscapeDataString(Base64(text))),
        new("base64, twice", text => Base64(Base64(text))),
        new("base64 of UTF-16", text => Convert.ToBase64String(Encoding.Unicode.GetBytes(text))),
        new("base64 of JSON", text => Base64(System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["key"] = text }))),
        new("base64 of user and password", text => $"Basic {Base64($"client:{text}")}"),
        new("hexadecimal, upper case", text => Convert.ToHexString(Encoding.UTF8.GetBytes(text))),
        new("hexadecimal, lower case", text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))),
        new("hexadecimal, with colons", text => string.Join(':', Encoding.UTF8.GetBytes(text).Select(octet => $"{octet:x2}"))),
        new("hexadecimal, with blanks", text => string.Join(' ', Encoding.UTF8.GetBytes(text).Select(octet => $"{octet:X2}"))),
        new("composed", Composed),
        new("decomposed", Decomposed),
        new("CR LF", text => text.ReplaceLineEndings("\r\n")),
        new("joined lines", text => text.ReplaceLineEndings(string.Empty)),
        new("lines as blanks", text => text.ReplaceLineEndings(" ")),
        new("full width", text => string.Concat(text.Select(character => character is > ' ' and <= '~' ? (char)(character + 0xFEE0) : character))),
    ];

    private static readonly EchoRow[] Layouts =
    [
        new("in quotes", text => $"the key '{text}' is wrong"),
        new("as a parameter", text => $"POST /token?secret={text}&mode=1"),
        new("split by blanks", text => Split(text, 3, " ")),
        new("split by lines", text => Split(text, 5, "\r\n\t")),
        new("after zero-width characters", text => Split(text, 4, "\u200B")),
    ];

    private static readonly EchoRow[] Cuts =
    [
        new("first part", text => Part(text, 0, 0.75)),
        new("first part with an ellipsis", text => $"{Part(text, 0, 0.75)}…"),
        new("first part with dots", text => $"{Part(text, 0, 0.75)}..."),
        new("first part with a remark", text => $"{Part(text, 0, 0.75)}[truncated]"),
        new("last part", text => Part(text, 0.25, 1)),
        new("last part with an ellipsis", text => $"…{Part(text, 0.25, 1)}"),
        new("middle part", text => $"***{Part(text, 0.12, 0.88)}***"),
    ];

    /// <summary>Rows that repeat the whole.</summary>
    public static IReadOnlyList<EchoRow> Whole { get; } =
        [.. Encodings, .. from encoding in Encodings from layout in Layouts select Combine(encoding, layout)];

    /// <summary>Rows that repeat a part of at least eight letters and digits.</summary>
    public static IReadOnlyList<EchoRow> Parts { get; } = [.. from cut in Cuts from encoding in Encodings select Combine(cut, encoding)];

    // The tests run without Unicode tables, so the two forms of the letters in the corpus are written out.
    private static IEnumerable<(string Composed, string Decomposed)> Forms =>
        [("\u00E4", "a\u0308"), ("\u00F6", "o\u0308"), ("\u00F1", "n\u0303"), ("\u00FA", "u\u0301"), ("\u00E9", "e\u0301")];

    private static EchoRow Combine(EchoRow first, EchoRow second) => new($"{first.Name}, {second.Name}", text => second.Repeat(first.Repeat(text)));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Percent(string text, string format) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(octet => $"%{octet.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}"));

    private static string Composed(string text) =>
        Forms.Aggregate(text, (current, form) => current.Replace(form.Decomposed, form.Composed, StringComparison.Ordinal));

    private static string Decomposed(string text) =>
        Forms.Aggregate(text, (current, form) => current.Replace(form.Composed, form.Decomposed, StringComparison.Ordinal));

    private static string Split(string text, int length, string separator) =>
        string.Join(separator, text.Chunk(length).Select(chunk => new string(chunk)));

    private static string Part(string text, double from, double to) => text[(int)(text.Length * from)..(int)Math.Ceiling(text.Length * to)];
}
