using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Values;

/// <summary>Decodes what a person can decode: percent, form, HTML and backslash escapes, base64 in every alignment, and hexadecimal bytes.</summary>
internal static partial class TextDecoding
{
    /// <summary>Fewer letters or digits in a row are no readable result.</summary>
    private const int MinReadable = 3;

    private const int Base64Alignments = 4;
    private const int HexAlignments = 2;

    private static readonly SearchValues<char> Base64Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");

    private static readonly SearchValues<char> HexAlphabet = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>Returns the text without one layer of escapes, and the same for the text without blanks, which may split an escape.</summary>
    public static IEnumerable<string> DecodeEscapes(string text) =>
        text.AsSpan().IndexOfAny('%', '&', '\\') < 0
            ? []
            : new[] { Unescape(text), Unescape(Blank().Replace(text, string.Empty)) }.Where(decoded => decoded != text);

    /// <summary>Returns what the text contains in base64 or as hexadecimal bytes: one result for each alignment, the readable ones only.</summary>
    public static IEnumerable<string> DecodeBytes(string text)
    {
        var base64 = Blank().Replace(text, string.Empty);
        for (var offset = 0; offset < Base64Alignments; offset++)
        {
            if (Decode(base64, Base64Alphabet, offset, DecodeBase64) is { } decoded)
                yield return decoded;
        }

        var hex = HexSeparator().Replace(text, string.Empty);
        for (var offset = 0; offset < HexAlignments; offset++)
        {
            if (Decode(hex, HexAlphabet, offset, DecodeHex) is { } decoded)
                yield return decoded;
        }
    }

    private static string Unescape(string text)
    {
        text = NamedEntity().Replace(WebUtility.HtmlDecode(text), " ");
        text = NumericEntity().Replace(text, match => Character(match.Groups["hex"].Value, match.Groups["decimal"].Value));
        text = PercentRun().Replace(text, match => Encoding.UTF8.GetString(Convert.FromHexString(match.Value.Replace("%", string.Empty, StringComparison.Ordinal))));
        return BackslashEscape().Replace(text, Unescape);
    }

    private static string? Decode(string text, SearchValues<char> alphabet, int offset, Func<ReadOnlySpan<char>, byte[]> decode)
    {
        var decoded = new StringBuilder();
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var start = rest.IndexOfAny(alphabet);
            if (start < 0)
                break;
            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(alphabet) is var end and >= 0 ? end : rest.Length;
            if (length > offset)
                decoded.AppendJoin(' ', Readings(decode(rest[offset..length])).Where(part => Readable().IsMatch(part))).Append(' ');
            rest = rest[length..];
        }

        return decoded.Length > MinReadable ? decoded.ToString() : null;
    }

    // Bytes with zeros are UTF-16, which may begin at either byte.
    private static IEnumerable<string> Readings(byte[] bytes) =>
        bytes.Contains((byte)0)
            ? [Encoding.UTF8.GetString(bytes), Encoding.Unicode.GetString(bytes), Encoding.Unicode.GetString(bytes, 1, bytes.Length - 1)]
            : [Encoding.UTF8.GetString(bytes)];

    // What remains of the last group of four characters is decoded as far as it is complete.
    private static byte[] DecodeBase64(ReadOnlySpan<char> digits)
    {
        var standard = digits.ToString().Replace('-', '+').Replace('_', '/');
        return (standard.Length % Base64Alignments) switch
        {
            0 => Convert.FromBase64String(standard),
            1 => Convert.FromBase64String(standard[..^1]),
            2 => Convert.FromBase64String($"{standard}=="),
            _ => Convert.FromBase64String($"{standard}="),
        };
    }

    private static byte[] DecodeHex(ReadOnlySpan<char> digits) => Convert.FromHexString(digits[..(digits.Length - (digits.Length % HexAlignments))]);

    private static string Unescape(Match match) =>
        match.Groups["hex"] is { Success: true, Value: var hex }
            ? Character(hex, decimalDigits: string.Empty)
            : match.Groups["char"].Value switch
            {
                "n" or "r" or "t" or "b" or "f" or "v" => "\n",
                var character => character,
            };

    private static string Character(string hexDigits, string decimalDigits)
    {
        var isNumber = hexDigits.Length > 0
            ? int.TryParse(hexDigits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(decimalDigits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && code is > 0 and <= 0x10FFFF ? Rune.IsValid(code) ? new Rune(code).ToString() : ((char)code).ToString() : " ";
    }

    [GeneratedRegex("&#(?:[xX](?<hex>[0-9A-Fa-f]{1,8})|(?<decimal>[0-9]{1,8}));?")]
    private static partial Regex NumericEntity();

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,31};")]
    private static partial Regex NamedEntity();

    [GeneratedRegex("(?:%[0-9A-Fa-f]{2})+")]
    private static partial Regex PercentRun();

    [GeneratedRegex(@"\\(?:u\{(?<hex>[0-9A-Fa-f]{1,6})\}|u(?<hex>[0-9A-Fa-f]{4})|U(?<hex>[0-9A-Fa-f]{8})|x(?<hex>[0-9A-Fa-f]{2})|(?<char>[nrtbfv""'\\/]))")]
    private static partial Regex BackslashEscape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"0[xX]|\\x|[\s:;,._-]")]
    private static partial Regex HexSeparator();

    [GeneratedRegex("[A-Za-z0-9\u0080-\uFFFC]{3}|[A-Za-z0-9]\0[A-Za-z0-9]\0[A-Za-z0-9]")]
    private static partial Regex Readable();
}
