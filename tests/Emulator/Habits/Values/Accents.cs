namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>
/// The Unicode normalization forms C and D of the letters of Latin-1. <see cref="string.Normalize()"/> leaves them as they are if globalization is
/// invariant, as in this repository.
/// </summary>
internal static class Accents
{
    private const string Composed = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Letters = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy";
    private const string Marks = "gactdrqgacdgacdtgactdgacdagactdrqgacdgacdtgactdgacdad";

    private static readonly IReadOnlyList<(string Composed, string Decomposed)> Pairs =
        [.. Composed.Select((letter, index) => (letter.ToString(), $"{Letters[index]}{Mark(Marks[index])}"))];

    public static string Compose(string text) =>
        Pairs.Aggregate(text, (result, pair) => result.Replace(pair.Decomposed, pair.Composed, StringComparison.Ordinal));

    public static string Decompose(string text) =>
        Pairs.Aggregate(text, (result, pair) => result.Replace(pair.Composed, pair.Decomposed, StringComparison.Ordinal));

    /// <summary>Combining grave, acute, circumflex, tilde, diaeresis, ring or cedilla.</summary>
    private static char Mark(char name) => name switch
    {
        'g' => '\u0300',
        'a' => '\u0301',
        'c' => '\u0302',
        't' => '\u0303',
        'd' => '\u0308',
        'r' => '\u030a',
        _ => '\u0327',
    };
}
