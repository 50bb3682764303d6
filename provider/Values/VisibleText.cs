using System.Globalization;
using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Text as it looks: in composed form, without characters that cannot be seen, and with a plain space for each whitespace character. Texts that
/// are equal in this form cannot be told apart by a reader.
/// </summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in ComposedText.Of(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                visible.Append(' ');
            else if (!IsInvisible(rune))
                visible.Append(rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>Finds the first character that cannot be seen, such as a zero-width space or a byte order mark.</summary>
    public static Rune? FindInvisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
                return rune;
        }

        return null;
    }

    /// <summary>Returns the code point in the notation of Unicode, such as <c>U+00E9</c>.</summary>
    public static string CodePoint(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    // Besides format characters: fillers, the grapheme joiner, and variation selectors.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F or 0x2800 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
