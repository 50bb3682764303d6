using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Api.Models;

/// <summary>
/// Recognizes text that a platform returns in place of a secret. There is no complete list of masks, so that only a field whose class is
/// <see cref="Sensitivity.Plain"/> depends on it.
/// </summary>
internal static partial class MaskedText
{
    /// <summary>Characters of which a run is a mask, even if it is the whole text.</summary>
    private const string MaskCharacters = "*•●∙·▪■□◾⬤＊xX";

    private const int MinRun = 3;

    private const int MaxPlaceholderLength = 80;

    public static bool IsLikely(string text) => FormOf(text) != MaskForm.None;

    public static MaskForm FormOf(string text)
    {
        if (text.Length == 0)
            return MaskForm.None;
        if (IsOneCharacter(text))
            return MaskForm.Characters;
        if (Symbols().IsMatch(text))
            return text.All(character => MaskCharacters.Contains(character, StringComparison.Ordinal)) ? MaskForm.Characters : MaskForm.Partial;
        return text.Length <= MaxPlaceholderLength && (Placeholder().IsMatch(text) || Mark().IsMatch(text)) ? MaskForm.Word : MaskForm.None;
    }

    // A run of one mask character that is the whole text.
    private static bool IsOneCharacter(string text) =>
        text.Length >= MinRun && MaskCharacters.Contains(text[0], StringComparison.Ordinal) && text.All(character => character == text[0]);

    // At least three characters at the beginning, four at the end, or three between the first and the last characters of a value.
    [GeneratedRegex(@"^[*•●∙▪■□◾⬤＊]{3,}|[*•●∙▪■□◾⬤＊]{4,}$|^.{1,6}[*•●∙▪■□◾⬤＊]{3,64}.{0,6}$")]
    private static partial Regex Symbols();

    // A word for "not shown", alone or in brackets or colons: ::es_redacted::, [HIDDEN], <secret>, (masked), REDACTED.
    [GeneratedRegex(
        @"^[\W_]*(?:\w+[\W_]+){0,3}(?:redacted|hidden|masked|obfuscated|censored|protected|encrypted|sensitive|confidential|secret|not[\W_]?shown|removed|undisclosed)(?:[\W_]+\w+){0,2}[\W_]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    // No value at all, written as a text, or only the fact that there is one, in brackets: null, (set), [configured].
    [GeneratedRegex(
        @"^(?:null|nil|undefined)$|^(?:\(\s*(?:value[\W_]?)?(?:is[\W_]?)?(?:set|stored|saved|configured|present|exists|empty|null|none)\s*\)|\[\s*(?:value[\W_]?)?(?:is[\W_]?)?(?:set|stored|saved|configured|present|exists|empty|null|none)\s*\]|<\s*(?:value[\W_]?)?(?:is[\W_]?)?(?:set|stored|saved|configured|present|exists|empty|null|none)\s*>|\{\s*(?:value[\W_]?)?(?:is[\W_]?)?(?:set|stored|saved|configured|present|exists|empty|null|none)\s*\})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
