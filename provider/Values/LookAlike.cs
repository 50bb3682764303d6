using System.Globalization;

namespace Pulumi.Connectors.Values;

/// <summary>Names the difference of two texts that look the same.</summary>
internal static class LookAlike
{
    /// <summary>Distance of the full-width forms from ASCII.</summary>
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Cyrillic and Greek letters, quotes and dashes, at the position of what they look like in <see cref="Plain"/>.</summary>
    private const string Similar = "аеіјорсухһѕԁԛԝАВЕЅІЈКМНОРСТУХҮοινΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡ‘’‚‛ʼ“”„‐‑‒–—−∕⁄";

    private const string Plain = "aeijopcyxhsdqwABESIJKMHOPCTYXYoivABEZHIKMNOPTYXig'''''\"\"\"------//";

    /// <returns>
    /// What the first text lacks of the second, as the end of "did you mean 'x'", such as " without the invisible character U+200B"; null if they
    /// are equal or do not look the same.
    /// </returns>
    public static Message? Difference(string text, string known)
    {
        if (text == known || (IsAscii(text) && IsAscii(known)) || Appearance(text) != Appearance(known))
            return null;
        var (left, right) = (Characters(text), Characters(known));
        var index = 0;
        while (index < left.Count && index < right.Count && left[index] == right[index])
            index++;
        var (typed, meant) = (left.ElementAtOrDefault(index) ?? string.Empty, right.ElementAtOrDefault(index) ?? string.Empty);
        if (VisibleText.FindInvisible(typed) is { } surplus && !meant.Contains(surplus.ToString(), StringComparison.Ordinal))
            return $" without the invisible character {VisibleText.CodePoint(surplus)}";
        if (VisibleText.FindInvisible(meant) is { } lacking)
            return $" with the invisible character {VisibleText.CodePoint(lacking)}";
        return Substitution(typed, meant);
    }

    // Two printable texts in ASCII never look the same.
    private static bool IsAscii(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static Message Substitution(string typed, string meant)
    {
        Message codes = $"{CodePoints(meant)} instead of {CodePoints(typed)}";
        if (ComposedText.AreEqual(typed, meant))
            return meant.Length < typed.Length ? (Message)$" in composed form ({codes})" : $" in decomposed form ({codes})";
        return string.IsNullOrWhiteSpace(typed) ? (Message)$" with the space {codes}" : $" with {codes}, which looks the same";
    }

    private static string CodePoints(string text) => string.Join(' ', text.EnumerateRunes().Select(VisibleText.CodePoint));

    private static List<string> Characters(string text)
    {
        var characters = new List<string>();
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            characters.Add(elements.GetTextElement());
        return characters;
    }

    private static string Appearance(string text) => string.Concat(VisibleText.Of(text).Select(Appearance));

    private static char Appearance(char character) =>
        character is > '\uFF00' and < '\uFF5F'
            ? (char)(character - FullWidthOffset)
            : Similar.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index ? Plain[index] : character;
}
