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

    /// <summary>The text with <c>[secret]</c> where a known secret stood, as it is or as JSON or an address would write it.</summary>
    public string Scrub(string text)
    {
        foreach (var secret in _texts.Keys.OrderByDescending(secret => secret.Length))
        {
            text = text
                .Replace(secret, "[secret]", StringComparison.Ordinal)
                .Replace(Uri.EscapeDataString(secret), "[secret]", StringComparison.Ordinal)
                .Replace(JsonEncodedText.Encode(secret).ToString(), "[secret]", StringComparison.Ordinal)
                .Replace(JsonEncodedText.Encode(secret, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), "[secret]", StringComparison.Ordinal);
        }

        return text;
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
