using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Text in the composed form of Unicode (NFC), so that two spellings of an accented letter are equal. All composed characters of the Basic
/// Multilingual Plane are covered, Hangul included, except those that the form itself replaces by their parts (Hebrew presentation forms, letters
/// with a nukta) and CJK compatibility ideographs. Several marks on one letter may be in any order if they are general ones (U+0300 to U+036F).
/// </summary>
internal static class ComposedText
{
    /// <summary>The first character that is a mark; texts without a character from here on are composed.</summary>
    private const char FirstMark = '\u0300';

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstMark - 1)))
            return text;
        var parts = new List<char>(text.Length);
        foreach (var character in text)
            Decompose(character, parts);
        return Compose(parts);
    }

    public static bool AreEqual(string left, string right) => left == right || Of(left) == Of(right);

    private static void Decompose(char character, List<char> parts)
    {
        character = CompositionTable.Original(character);
        if (CompositionTable.Decompose(character) is var (letter, mark))
        {
            Decompose(letter, parts);
            Insert(mark, parts);
        }
        else
        {
            Insert(character, parts);
        }
    }

    // Marks of different classes have one order.
    private static void Insert(char character, List<char> parts)
    {
        var index = parts.Count;
        while (MarkClass(character) > 0 && index > 0 && MarkClass(parts[index - 1]) > MarkClass(character))
            index--;
        parts.Insert(index, character);
    }

    private static string Compose(List<char> parts)
    {
        var text = new StringBuilder(parts.Count);
        var letter = -1;
        var lastClass = 0;
        foreach (var part in parts)
        {
            var markClass = MarkClass(part);
            var isNext = letter == text.Length - 1;
            if (letter >= 0 && (isNext || (lastClass > 0 && lastClass < markClass)) && CompositionTable.Compose(text[letter], part) is { } composed)
            {
                text[letter] = composed;
                continue;
            }

            if (markClass == 0)
                letter = text.Length;
            lastClass = markClass;
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>Returns the canonical combining class of a general mark; zero for every other character.</summary>
    private static int MarkClass(char character) =>
        character switch
        {
            < FirstMark or > '\u036F' or '\u034F' => 0,
            '\u0345' => 240,
            '\u035D' or '\u035E' or '\u0360' or '\u0361' => 234,
            '\u035C' or '\u035F' or '\u0362' => 233,
            '\u0315' or '\u031A' or '\u0358' => 232,
            '\u031B' => 216,
            '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
            >= '\u0334' and <= '\u0338' => 1,
            (>= '\u0316' and <= '\u0333') or (>= '\u0339' and <= '\u033C') or (>= '\u0347' and <= '\u0349') => 220,
            '\u034D' or '\u034E' or (>= '\u0353' and <= '\u0356') or '\u0359' or '\u035A' => 220,
            _ => 230,
        };
}
