using FsCheck;
using FsCheck.Fluent;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Texts that occur nowhere else, so that each occurrence comes from the request.</summary>
internal static class LawText
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Generates texts of 3 to 26 letters and digits: most are longer than a match in a property, some shorter than any match.</summary>
    public static Gen<string> Generator { get; } =
        from length in Gen.Frequency((6, Gen.Choose(12, 26)), (2, Gen.Choose(8, 11)), (1, Gen.Choose(3, 7)))
        from letters in Gen.Elements(Alphabet.ToCharArray()).ArrayOf(length)
        from form in Gen.Elements<Func<string, string>>(
            text => text, text => text, text => $"{text[..3]}-{text[3..]}", text => $"{text} ", text => $"{text}\n", text => $" {text[..2]}.{text[2..]}_")
        select form(new string(letters));

    public static string Vary(string text, Variation variation) =>
        variation switch
        {
            Variation.Same => text,
            Variation.Trimmed => text.Trim(),
            Variation.Extended => $"to {text} of",
            Variation.OtherCase => text.ToUpperInvariant(),
            _ => text[..Math.Min(text.Length, 10)],
        };
}
