namespace Pulumi.Connectors.RealEngine.Tests.Stacks;

/// <summary>Searches text for the secrets of a stack: those of <see cref="Canaries"/>, and the secret settings of its program.</summary>
internal sealed class SecretSearch(IEnumerable<string> secrets)
{
    /// <summary>Letters and digits of the secrets, because an output may show a part of the rest in another form.</summary>
    private readonly IReadOnlyList<string> _folded = [.. secrets.Select(Fold)];

    /// <param name="place">Name of the place, for the failure.</param>
    public void AssertNone(string place, string text)
    {
        var folded = Fold(text);
        var found = _folded.Where(secret => folded.Contains(secret, StringComparison.Ordinal)).ToList();
        if (text.Contains(Canaries.Prefix, StringComparison.Ordinal))
            found.Add(Canaries.Prefix);
        Assert.True(found.Count == 0, $"{place} contains {string.Join(", ", found)}:\n{text}");
    }

    private static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
