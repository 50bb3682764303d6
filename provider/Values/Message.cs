using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>
/// Text for people, built from typed parts: <c>Message m = $"Connector '{id}' is added {count} times."</c>. Literals, numbers and
/// <see cref="Own"/> are ours; every string in a hole is <see cref="UntrustedText"/>, unless it is <see cref="KnownText"/>. Only <see cref="SecretRegistry.Render"/> shows untrusted
/// parts, so that no message can leave the process with a secret in it.
/// </summary>
[InterpolatedStringHandler]
internal sealed class Message
{
    private const int MaxNames = 20;

    private readonly List<Part> _parts = [];

    public Message(int literalLength, int formattedCount) => _parts.EnsureCapacity(formattedCount * 2);

    private Message()
    {
    }

    internal enum PartKind
    {
        Own,
        Known,
        Untrusted,
    }

    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>Creates a message from a constant of the provider, such as the name of a setting.</summary>
    public static Message Own([ConstantExpected] string text)
    {
        var message = new Message();
        message.AppendLiteral(text);
        return message;
    }

    public static Message Join([ConstantExpected] string separator, IEnumerable<Message?> messages)
    {
        var joined = new Message();
        foreach (var message in messages.OfType<Message>())
        {
            if (joined._parts.Count > 0)
                joined.AppendLiteral(separator);
            joined.AppendFormatted(message);
        }

        return joined;
    }

    /// <summary>Lists untrusted names, at most <see cref="MaxNames"/> of them.</summary>
    public static Message List(IReadOnlyCollection<string> names)
    {
        Message? more = names.Count > MaxNames ? (Message)$" and {names.Count - MaxNames} more" : null;
        return $"{Join(", ", names.Take(MaxNames).Select(name => (Message)$"{name}"))}{more}";
    }

    public void AppendLiteral(string text) => _parts.Add(new Part(PartKind.Own, text));

    public void AppendFormatted(string? text) => AppendFormatted(UntrustedText.Of(text));

    public void AppendFormatted(UntrustedText text) => _parts.Add(new Part(PartKind.Untrusted, text.Value));

    public void AppendFormatted(KnownText text) => _parts.Add(new Part(PartKind.Known, UntrustedText.Of(text.Value).Value));

    public void AppendFormatted(Message? message) => _parts.AddRange(message?._parts ?? []);

    public void AppendFormatted(long number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string? format = null) => AppendLiteral(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(DateTime timestamp, string format) => AppendLiteral(timestamp.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>Returns the message with a mark in the place of each untrusted part.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
            text.Append(part.Kind == PartKind.Own ? part.Text : "[…]");
        return text.ToString();
    }

    /// <param name="Text">One line of printable characters, unless it is our own.</param>
    internal sealed record Part(PartKind Kind, string Text);
}
