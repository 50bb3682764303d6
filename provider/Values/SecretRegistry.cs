using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Every secret that this process has read, and the only way in which untrusted text becomes visible. Text in which
/// <see cref="SecretPatterns.Length"/> consecutive letters or digits of a secret can be read, or a shorter secret as a word, in any encoding that
/// <see cref="TextDecoding"/> knows, is withheld as a whole.
/// </summary>
internal sealed class SecretRegistry
{
    /// <summary>
    /// Letters and digits of a secret in a row that make a property of the platform a secret: more than in a message, because a description
    /// shares ordinary words with a secret, and marking it changes the outputs of the program.
    /// </summary>
    public const int PropertyPatternLength = 12;

    /// <summary>In characters. Beside a longer secret, all untrusted text of the call is withheld.</summary>
    public const int MaxSecretLength = 64 * 1024;

    private const string Withheld = "[secret] (text withheld)";

    /// <summary>Encodings inside encodings that are decoded.</summary>
    private const int MaxDecodings = 3;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private readonly SecretPatterns _patterns = new();

    /// <summary>Secrets as a message would show them.</summary>
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    private readonly AsyncLocal<CallState?> _call = new();

    /// <summary>Begins a call: secrets that are too long to be recognized are remembered for this call only.</summary>
    public void BeginCall() => _call.Value = new CallState();

    public void Register(string? secret)
    {
        if (string.IsNullOrEmpty(secret))
            return;
        if (secret.Length > MaxSecretLength)
        {
            if (_call.Value is { } call)
                call.HasLongSecret = true;
            secret = secret[..MaxSecretLength];
        }

        lock (_lock)
        {
            if (!_secrets.Add(secret))
                return;
            _shown.Add(UntrustedText.Of(secret).Value);
            if (CapabilityUrl.OriginOf(secret) is { } origin)
                _shown.Add(origin);
            foreach (var (text, isPart) in SecretContent.Of(secret))
                _patterns.Add(text, isPart);
        }
    }

    /// <summary>Registers every scalar that is marked as secret, at any depth.</summary>
    public void Register(PropertyValue value) => Register(value, isSecret: false);

    /// <summary>Returns the message with its untrusted parts, except those in which a secret can be read.</summary>
    public string Render(Message message)
    {
        var parts = message.Parts;
        var text = new StringBuilder();
        for (var start = 0; start < parts.Count;)
        {
            var end = EndOfGroup(parts, start);
            AppendGroup(text, [.. Enumerable.Range(start, end - start).Select(index => parts[index])]);
            start = end;
        }

        return text.ToString();
    }

    /// <summary>Whether the string is a secret of at least <see cref="SecretPatterns.Length"/> characters.</summary>
    public bool Contains(string text)
    {
        lock (_lock)
            return text.Length >= SecretPatterns.Length && _secrets.Contains(text);
    }

    /// <summary>
    /// Whether a string of the platform is a secret of at least <see cref="SecretPatterns.Length"/> characters, or <see cref="PropertyPatternLength"/>
    /// consecutive letters or digits of one can be read in it.
    /// </summary>
    public bool Reveals(string text)
    {
        lock (_lock)
            return Contains(text) || (CanRead(text, PropertyPatternLength, words: false, FirstDepth(text)));
    }

    // Untrusted parts with nothing but punctuation between them are read as one, because the platform could split a secret over them.
    private static int EndOfGroup(IReadOnlyList<Message.Part> parts, int start)
    {
        var end = start + 1;
        if (parts[start].Kind != Message.PartKind.Untrusted)
            return end;
        while (end < parts.Count && (parts[end].Kind == Message.PartKind.Untrusted || !parts[end].Text.Any(char.IsLetterOrDigit)))
            end++;
        return end;
    }

    // Decoding grows with the power of the depth, so that a long text is decoded less often.
    private static int FirstDepth(string text) =>
        text.Length switch
        {
            <= 1024 => 0,
            <= MaxSecretLength => MaxDecodings - 1,
            _ => MaxDecodings,
        };

    private void AppendGroup(StringBuilder text, Message.Part[] group)
    {
        var isSplit = group.Length > 1 && !group.Any(IsSecret) && CanRead(string.Concat(group.Select(part => part.Text)));
        foreach (var part in group)
            text.Append(part.Kind != Message.PartKind.Own && (isSplit || IsSecret(part)) ? Withheld : part.Text);
    }

    private bool IsSecret(Message.Part part)
    {
        if (part.Kind == Message.PartKind.Untrusted)
            return CanRead(part.Text);
        lock (_lock)
            return part.Kind == Message.PartKind.Known && _shown.Contains(part.Text);
    }

    private bool CanRead(string text)
    {
        if (text.Length == 0)
            return false;
        if (_call.Value is { HasLongSecret: true })
            return true;
        lock (_lock)
            return _secrets.Count > 0 && CanRead(text, SecretPatterns.Length, words: true, FirstDepth(text));
    }

    private bool CanRead(string text, int length, bool words, int depth)
    {
        if (_patterns.IsIn(text, length, words, isDecoded: false))
            return true;
        if (depth == MaxDecodings)
            return false;
        if (TextDecoding.DecodeEscapes(text).Any(plain => CanRead(plain, length, words, depth + 1)))
            return true;
        return TextDecoding.DecodeBytes(text).Any(decoded => _patterns.IsIn(decoded, length, words, isDecoded: true) || CanRead(decoded, length, words, depth + 1));
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
            case BoolValue flag when isSecret:
                Register(flag.ToString());
                break;
            case AssetValue asset when isSecret:
                Register(asset.Text);
                break;
        }
    }

    private sealed class CallState
    {
        public bool HasLongSecret { get; set; }
    }
}
