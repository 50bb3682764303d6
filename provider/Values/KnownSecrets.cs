using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Every secret text that this process has met, so that text written by somebody else (the platform, a library) can be scrubbed before it
/// leaves. The second line of defence: our own messages are made without values in the first place.
/// </summary>
internal sealed class KnownSecrets
{
    /// <summary>Shorter texts occur in ordinary words; scrubbing them would garble every message and prove nothing.</summary>
    private const int ShortestScrubbed = 4;

    private const string Hidden = "[secret]";

    /// <summary>What stands where somebody has cut a text short, perhaps in the middle of a secret.</summary>
    private static readonly string[] Cuts = ["…", "..."];

    private readonly ConcurrentDictionary<string, byte> _texts = new(StringComparer.Ordinal);

    public void Remember(string? text)
    {
        if (text is { Length: >= ShortestScrubbed })
            _texts.TryAdd(text, 0);
    }

    /// <summary>Remembers every text and number under a secret mark.</summary>
    public void Remember(PropertyValue value)
    {
        switch (value)
        {
            case SecretValue secret:
                RememberAll(secret.Value);
                break;
            case PropertyMap map:
                foreach (var item in map.Values)
                    Remember(item);
                break;
            case PropertyList list:
                foreach (var item in list)
                    Remember(item);
                break;
        }
    }

    /// <summary>
    /// The text with <c>[secret]</c> where a known secret stood, whole or cut short, as it is or as JSON or an address would write it.
    /// </summary>
    public string Scrub(string text)
    {
        var spellings = _texts.Keys.OrderByDescending(secret => secret.Length).SelectMany(Spellings).ToList();
        text = spellings.Aggregate(text, (scrubbed, spelling) => scrubbed.Replace(spelling, Hidden, StringComparison.Ordinal));
        return spellings.Aggregate(text, ScrubBeginnings);
    }

    private static IEnumerable<string> Spellings(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        JsonEncodedText.Encode(secret).ToString(),
        JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
    ];

    private static string ScrubBeginnings(string text, string spelling)
    {
        foreach (var cut in Cuts)
        {
            for (var end = text.IndexOf(cut, StringComparison.Ordinal); end >= 0; end = text.IndexOf(cut, end + cut.Length, StringComparison.Ordinal))
            {
                var start = end - Beginning(text.AsSpan(0, end), spelling);
                if (end - start < ShortestScrubbed)
                    continue;
                text = $"{text[..start]}{Hidden}{text[end..]}";
                end = start + Hidden.Length;
            }
        }

        return text;
    }

    /// <summary>How much of the secret's beginning a text ends with.</summary>
    private static int Beginning(ReadOnlySpan<char> text, string spelling)
    {
        var length = Math.Min(text.Length, spelling.Length - 1);
        while (length > 0 && !text.EndsWith(spelling.AsSpan(0, length), StringComparison.Ordinal))
            length--;
        return length;
    }

    private void RememberAll(PropertyValue value)
    {
        switch (value)
        {
            case TextValue text:
                Remember(text.Value);
                break;
            case NumberValue number:
                Remember(number.ToString());
                break;
            case PropertyMap map:
                foreach (var item in map.Values)
                    RememberAll(item);
                break;
            case PropertyList list:
                foreach (var item in list)
                    RememberAll(item);
                break;
        }
    }
}
