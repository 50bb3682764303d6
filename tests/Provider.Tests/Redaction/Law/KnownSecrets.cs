using System.Globalization;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>The secrets that requests have contained, and what counts as showing one. Independent of the provider's registry.</summary>
/// <param name="texts">Texts that occur nowhere else. The rest of a secret that contains one, such as a route, consists of words.</param>
internal sealed class KnownSecrets(IReadOnlyCollection<string> texts)
{
    /// <summary>Shorter strings are secrets by their place only.</summary>
    private const int MinLength = 8;

    /// <summary>Consecutive letters and digits of a secret that show it in a message.</summary>
    private const int MessagePart = 8;

    /// <summary>Consecutive letters and digits of a secret that show it in a property of the platform.</summary>
    private const int PropertyPart = 12;

    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);

    /// <summary>Letters and digits of the secrets, of which no part may be shown.</summary>
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    /// <summary>Adds the strings of the request that are marked, or secrets by the name of their property.</summary>
    public void Learn(Struct? request)
    {
        foreach (var (name, node) in WireNode.Of(request).Members!)
            Learn(SecretLaw.IsDeclared(name) ? node with { IsSecret = true } : node);
    }

    /// <summary>Whether the text is a secret.</summary>
    public bool Contains(string text) => text.Length >= MinLength && _secrets.Contains(text);

    public bool ShowsInMessage(string text) => Contains(text) || Shows(text, MessagePart);

    public bool ShowsInProperty(string text) => Contains(text) || Shows(text, PropertyPart);

    private static string Fold(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);

    private void Learn(WireNode node)
    {
        if (node.IsSecret)
            node.Strings(withSecrets: true).Where(text => text.Length >= MinLength).ToList().ForEach(Learn);
        foreach (var child in node.Children)
            Learn(child);
    }

    private void Learn(string secret)
    {
        _secrets.Add(secret);
        var folded = Fold(secret);
        var parts = texts.Select(Fold).Where(text => folded.Contains(text, StringComparison.Ordinal)).ToList();
        _folded.UnionWith(parts.Count > 0 ? parts : [folded]);
    }

    private bool Shows(string text, int part)
    {
        var folded = Fold(text);
        return _folded.Any(secret =>
            Enumerable.Range(0, Math.Max(secret.Length - part + 1, 0)).Any(start => folded.Contains(secret.Substring(start, part), StringComparison.Ordinal)));
    }
}
