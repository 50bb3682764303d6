using System.Globalization;
using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Letters and digits of a text without case, blanks and punctuation, as codes of <see cref="CodeBits"/> bits. All letters outside ASCII have
/// one code, as has an ASCII letter with combining marks, so that composed and decomposed forms are equal without Unicode tables.
/// </summary>
internal sealed class FoldedText
{
    public const int CodeBits = 6;

    private const byte FirstLetter = 11;
    private const byte Other = 37;

    /// <summary>Distance of the full-width forms from ASCII.</summary>
    private const int FullWidthOffset = 0xFEE0;

    private readonly List<byte> _codes = [];
    private readonly List<bool> _startsWord = [];

    private FoldedText()
    {
    }

    public int Length => _codes.Count;

    public byte this[int index] => _codes[index];

    public static FoldedText Of(string text)
    {
        var folded = new FoldedText();
        var betweenWords = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsMark(rune))
            {
                if (folded.Length > 0 && !betweenWords)
                    folded._codes[^1] = Other;
            }
            else if (Code(rune) is { } code)
            {
                folded._codes.Add(code);
                folded._startsWord.Add(betweenWords);
                betweenWords = false;
            }
            else
            {
                betweenWords = true;
            }
        }

        return folded;
    }

    /// <summary>Whether the position is the start of a word, or the end of the text.</summary>
    public bool IsWordBoundary(int index) => index == Length || _startsWord[index];

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static byte? Code(Rune rune)
    {
        var value = rune.Value is > 0xFF00 and < 0xFF5F ? rune.Value - FullWidthOffset : rune.Value;
        return value switch
        {
            >= '0' and <= '9' => (byte)(value - '0' + 1),
            >= 'a' and <= 'z' => (byte)(value - 'a' + FirstLetter),
            >= 'A' and <= 'Z' => (byte)(value - 'A' + FirstLetter),
            _ => Rune.IsLetterOrDigit(rune) ? Other : null,
        };
    }
}
