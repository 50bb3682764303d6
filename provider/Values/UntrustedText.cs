using System.Globalization;
using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Text from the platform or the program as it can be shown: one line of printable characters, without control, format (bidirectional,
/// zero-width) and private-use characters, at most <see cref="MaxLength"/> characters long. It becomes visible through
/// <see cref="SecretRegistry.Render"/> only.
/// </summary>
internal sealed record UntrustedText
{
    /// <summary>In characters. Longer text ends with an ellipsis.</summary>
    public const int MaxLength = 300;

    private UntrustedText(string value) => Value = value;

    public string Value { get; }

    public static UntrustedText Of(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            if (clean.Length >= MaxLength)
            {
                clean.Append('…');
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                AppendBlank(clean);
            else if (IsPrintable(rune))
                clean.Append(rune.ToString());
        }

        return new UntrustedText(clean.ToString().Trim());
    }

    /// <summary>Redacted, because the text may contain a secret.</summary>
    public override string ToString() => "[…]";

    private static void AppendBlank(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    private static bool IsPrintable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)
        && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F) and not (>= 0xFE00 and <= 0xFE0F);
}
