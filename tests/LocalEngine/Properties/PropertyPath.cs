using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.LocalEngine.Properties;

/// <summary>A path to a property: <c>a.b</c>, <c>a[0]</c>, <c>a["odd name"]</c>.</summary>
internal sealed partial class PropertyPath
{
    private PropertyPath(IReadOnlyList<string> segments) => Segments = segments;

    /// <summary>Names; an index of a list is a segment such as <c>[0]</c>.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <exception cref="FormatException">The string is not a path.</exception>
    public static PropertyPath Parse(string text)
    {
        var segments = new List<string>();
        var position = 0;
        while (position < text.Length)
        {
            var match = Segment().Match(text, position);
            if (!match.Success || (match.Groups["name"].Success && match.Value[0] != '.' && position > 0))
                throw new FormatException($"'{text}' is not a property path");
            segments.Add(match.Groups["index"].Success ? $"[{match.Groups["index"].Value}]"
                : match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
                : match.Groups["name"].Value);
            position += match.Length;
        }

        return segments.Count > 0 ? new PropertyPath(segments) : throw new FormatException("an empty property path");
    }

    /// <summary>Returns the value at the path, and whether it is inside a secret.</summary>
    public (Value? Value, bool Secret) Find(Struct root)
    {
        Value? current = Value.ForStruct(root);
        var secret = false;
        foreach (var segment in Segments)
        {
            secret |= current is not null && PropertyWire.IsSecret(current);
            current = current is null ? null : Step(PropertyWire.Reveal(current), segment);
        }

        return (current, secret);
    }

    /// <summary>Returns a copy of <paramref name="root"/> with the value at the path, or without the path if the value is null. The copy is equal if a parent of the path is missing.</summary>
    public Struct With(Struct root, Value? value)
    {
        var copy = root.Clone();
        var parent = Value.ForStruct(copy);
        foreach (var segment in Segments.Take(Segments.Count - 1))
        {
            if (Step(PropertyWire.Reveal(parent), segment) is not { } next)
                return copy;
            parent = next;
        }

        Set(PropertyWire.Reveal(parent), Segments[^1], value);
        return copy;
    }

    private static Value? Step(Value value, string segment) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.GetValueOrDefault(segment),
        Value.KindOneofCase.ListValue when Index(segment) is { } i && i < value.ListValue.Values.Count => value.ListValue.Values[i],
        _ => null,
    };

    private static void Set(Value parent, string segment, Value? value)
    {
        if (parent.KindCase == Value.KindOneofCase.ListValue && Index(segment) is { } i && value is not null && i < parent.ListValue.Values.Count)
            parent.ListValue.Values[i] = value.Clone();
        else if (parent.KindCase == Value.KindOneofCase.StructValue && value is null)
            parent.StructValue.Fields.Remove(segment);
        else if (parent.KindCase == Value.KindOneofCase.StructValue && value is not null)
            parent.StructValue.Fields[segment] = value.Clone();
    }

    private static int? Index(string segment) =>
        segment.StartsWith('[') && int.TryParse(segment.AsSpan(1, segment.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : null;

    [GeneratedRegex("""\G(?:\[(?<index>\d+)\]|\["(?<quoted>(?:[^"\\]|\\.)*)"\]|\.?(?<name>[^.\[\]"]+))""")]
    private static partial Regex Segment();
}
