namespace Pulumi.Connectors.Values;

/// <summary>
/// What of the registered secrets must not be read in a text: <see cref="Length"/> consecutive letters or digits of a long one, a short one as
/// a word, and symbols as they are.
/// </summary>
internal sealed class SecretPatterns
{
    /// <summary>Letters and digits of a secret that may not be shown in a row.</summary>
    public const int Length = 8;

    /// <summary>A shorter part of a document, such as a port or a flag, is not secret by itself.</summary>
    private const int MinPartLength = 4;

    /// <summary>Decoded bytes contain one or two letters by chance.</summary>
    private const int MinDecodedLength = 3;

    private const int LengthShift = Length * FoldedText.CodeBits;
    private const ulong PatternMask = (1UL << LengthShift) - 1;

    /// <summary>Secrets without a letter or digit.</summary>
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);

    /// <summary>Sequences of codes: <see cref="Length"/> of each long secret, and the whole of each short one with its length above.</summary>
    private readonly HashSet<ulong> _patterns = [];

    private int _shortLengths;

    /// <param name="isPart">Whether the text is a part of a document.</param>
    public void Add(string text, bool isPart)
    {
        var folded = FoldedText.Of(text);
        if (folded.Length == 0 && text.Length >= MinPartLength)
            _symbols.Add(text);
        if (folded.Length == 0 || (isPart && !CountsAsPart(text, folded)))
            return;
        var pattern = 0UL;
        for (var i = 0; i < folded.Length; i++)
        {
            pattern = Append(pattern, folded[i]);
            if (i + 1 >= Length)
                _patterns.Add(pattern);
        }

        if (folded.Length >= Length)
            return;
        _patterns.Add(WithLength(pattern, folded.Length));
        _shortLengths |= 1 << folded.Length;
    }

    /// <param name="length">Letters or digits of a secret in a row that count.</param>
    /// <param name="words">Whether short secrets and symbols count.</param>
    /// <param name="isDecoded">Whether the text was decoded from bytes.</param>
    public bool IsIn(string text, int length, bool words, bool isDecoded) =>
        (words && _symbols.Any(symbol => text.Contains(symbol, StringComparison.Ordinal))) || IsIn(FoldedText.Of(text), length, words, isDecoded);

    private static ulong Append(ulong pattern, byte code) => ((pattern << FoldedText.CodeBits) | code) & PatternMask;

    private static ulong WithLength(ulong pattern, int length) => pattern | ((ulong)length << LengthShift);

    // A short value in a document without a digit, such as the name of a region, is an ordinary word.
    private static bool CountsAsPart(string text, FoldedText folded) =>
        folded.Length >= Length || (folded.Length >= MinPartLength && text.Any(char.IsAsciiDigit));

    // Bytes before a secret may decode to letters, so a short secret is found in decoded bytes without word boundaries as well.
    private bool IsIn(FoldedText text, int length, bool words, bool isDecoded)
    {
        var pattern = 0UL;
        var run = Length - 1;
        for (var i = 0; i < text.Length; i++)
        {
            pattern = Append(pattern, text[i]);
            run = i + 1 >= Length && _patterns.Contains(pattern) ? run + 1 : Length - 1;
            if (run >= length)
                return true;
            if (words && (isDecoded || text.IsWordBoundary(i + 1)) && EndsWithShortSecret(text, i + 1, isDecoded))
                return true;
        }

        return false;
    }

    private bool EndsWithShortSecret(FoldedText text, int end, bool isDecoded)
    {
        var pattern = 0UL;
        for (var length = 1; length < Length && length <= end; length++)
        {
            var start = end - length;
            pattern |= (ulong)text[start] << ((length - 1) * FoldedText.CodeBits);
            if ((_shortLengths & (1 << length)) != 0 && (isDecoded ? length >= MinDecodedLength : text.IsWordBoundary(start)) && _patterns.Contains(WithLength(pattern, length)))
                return true;
        }

        return false;
    }
}
