using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Every secret that this process has read, so that untrusted text (from the platform or a library) can be scrubbed before it leaves the
/// process. The second line of defense: our own messages contain no values in the first place.
/// </summary>
internal sealed class SecretRegistry
{
    /// <summary>Shorter strings occur in ordinary words, so that scrubbing them would garble every message.</summary>
    private const int MinSecretLength = 4;

    private const string Replacement = "[secret]";

    /// <summary>Endings of truncated text, whose last word may be the beginning of a secret.</summary>
    private static readonly string[] TruncationMarks = ["…", "..."];

    private readonly ConcurrentDictionary<string, byte> _secrets = new(StringComparer.Ordinal);

    public void Register(string? secret)
    {
        if (secret is { Length: >= MinSecretLength })
            _secrets.TryAdd(secret, 0);
    }

    /// <summary>Registers every string and number that is marked as secret, at any depth.</summary>
    public void Register(PropertyValue value) => Register(value, isSecret: false);

    /// <summary>
    /// Returns the text with each registered secret replaced by <c>[secret]</c>: whole or truncated, as it is, or as JSON or a URL encode it.
    /// </summary>
    public string Scrub(string text)
    {
        var spellings = _secrets.Keys.OrderByDescending(secret => secret.Length).SelectMany(Spellings).ToList();
        text = spellings.Aggregate(text, (scrubbed, spelling) => scrubbed.Replace(spelling, Replacement, StringComparison.Ordinal));
        return spellings.Aggregate(text, ScrubTruncated);
    }

    private static IEnumerable<string> Spellings(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        JsonEncodedText.Encode(secret).ToString(),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
    ];

    private static string ScrubTruncated(string text, string spelling)
    {
        foreach (var cut in TruncationMarks)
        {
            for (var end = text.IndexOf(cut, StringComparison.Ordinal); end >= 0; end = text.IndexOf(cut, end + cut.Length, StringComparison.Ordinal))
            {
                var start = end - TruncatedLength(text.AsSpan(0, end), spelling);
                if (end - start < MinSecretLength)
                    continue;
                text = $"{text[..start]}{Replacement}{text[end..]}";
                end = start + Replacement.Length;
            }
        }

        return text;
    }

    /// <summary>Length of the beginning of the secret with which the text ends.</summary>
    private static int TruncatedLength(ReadOnlySpan<char> text, string spelling)
    {
        var length = Math.Min(text.Length, spelling.Length - 1);
        while (length > 0 && !text.EndsWith(spelling.AsSpan(0, length), StringComparison.Ordinal))
            length--;
        return length;
    }

    private void Register(PropertyValue value, bool isSecret)
    {
        switch (value)
        {
            case SecretValue secret:
                Register(secret.Value, isSecret: true);
                break;
            case PropertyMap map:
                foreach (var item in map.Values)
                    Register(item, isSecret);
                break;
            case PropertyList list:
                foreach (var item in list)
                    Register(item, isSecret);
                break;
            case StringValue text when isSecret:
                Register(text.Value);
                break;
            case NumberValue number when isSecret:
                Register(number.ToString());
                break;
        }
    }
}
