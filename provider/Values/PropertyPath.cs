using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Connectors.Values;

/// <summary>Path of a nested property in the form of the engine: <c>config.region</c>, <c>tags["a.b"]</c>, <c>list[0]</c>, <c>config.*</c>.</summary>
internal sealed record PropertyPath(ImmutableArray<string> Segments)
{
    private const string Wildcard = "*";

    /// <summary>The top-level property's name.</summary>
    public string Root => Segments[0];

    public static PropertyPath Of(params ReadOnlySpan<string> segments) => new([.. segments]);

    /// <exception cref="FormatException">Brackets or quotes are not closed.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            segments.Add(rest[0] == '[' ? ReadBracket(ref rest, text) : ReadName(ref rest));
            if (!rest.IsEmpty && rest[0] == '.')
                rest = rest[1..];
        }

        return segments.Count > 0 ? new(segments.ToImmutable()) : throw InvalidPath(text);
    }

    /// <summary>Whether the pattern (<c>*</c> matches any segment) matches the other path or one of its parents.</summary>
    public bool Covers(PropertyPath other) =>
        Segments.Length <= other.Segments.Length
        && Segments.Zip(other.Segments).All(pair => pair.First == Wildcard || pair.First == pair.Second);

    public bool Equals(PropertyPath? other) => other is not null && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            if (!IsPlainName(segment))
                text.Append(CultureInfo.InvariantCulture, $"[\"{segment.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]");
            else
                text.Append(text.Length == 0 ? segment : $".{segment}");
        }

        return text.ToString();
    }

    private static bool IsPlainName(string segment) =>
        segment.Length > 0 && segment.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '*') && !char.IsDigit(segment[0]);

    private static string ReadName(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('.', '[');
        var name = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? [] : rest[end..];
        return name;
    }

    private static string ReadBracket(ref ReadOnlySpan<char> rest, string text)
    {
        if (rest is ['[', '"', ..])
            return ReadQuoted(ref rest, text);
        var end = rest.IndexOf(']');
        if (end < 0)
            throw InvalidPath(text);
        var index = rest[1..end].ToString();
        rest = rest[(end + 1)..];
        return index;
    }

    private static string ReadQuoted(ref ReadOnlySpan<char> rest, string text)
    {
        var name = new StringBuilder();
        for (var i = 2; i < rest.Length; i++)
        {
            if (rest[i..] is ['\\', '"', ..])
            {
                name.Append(rest[++i]);
            }
            else if (rest[i] != '"')
            {
                name.Append(rest[i]);
            }
            else if (rest[i..] is ['"', ']', ..])
            {
                rest = rest[(i + 2)..];
                return name.ToString();
            }
            else
            {
                throw InvalidPath(text);
            }
        }

        throw InvalidPath(text);
    }

    private static FormatException InvalidPath(string text) => new($"'{text}' is not a property path.");
}
