using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.LocalEngine.Properties;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Change of a value. <see cref="Children"/> is set if parts of an object or a list change.</summary>
internal sealed class ValueDiff
{
    public DiffKind Kind { get; private init; }

    public Value? Old { get; private init; }

    public Value? New { get; private init; }

    /// <summary>By name, or by <c>[index]</c> for a list.</summary>
    public SortedDictionary<string, ValueDiff>? Children { get; private init; }

    public bool IsList { get; private init; }

    public bool Changes => Kind != DiffKind.Same;

    /// <summary>Compares two objects. The result contains equal parts as <see cref="DiffKind.Same"/>, and two secrets too.</summary>
    public static ValueDiff Compare(Struct olds, Struct news) => Compare(Value.ForStruct(olds), Value.ForStruct(news));

    /// <summary>Returns exactly the parts that a provider's detailedDiff names; null if it names none.</summary>
    /// <param name="detailed">By property path.</param>
    /// <param name="olds">Old inputs and old outputs.</param>
    /// <param name="news">New inputs.</param>
    /// <param name="inverted">Whether to show the change in the other direction: as an external change that a refresh found.</param>
    public static ValueDiff? FromDetailed(IReadOnlyDictionary<string, PropertyDiff> detailed, (Struct Inputs, Struct Outputs) olds, Struct news, bool inverted)
    {
        if (detailed.Count == 0)
            return null;
        var root = new ValueDiff { Kind = DiffKind.Update, Children = new(StringComparer.Ordinal) };
        foreach (var (text, property) in detailed)
        {
            var path = PropertyPath.Parse(text);
            var parent = root.Descend(path.Segments.Take(path.Segments.Count - 1));
            var old = Masked(path.Find(property.InputDiff ? olds.Inputs : olds.Outputs));
            parent.Children![path.Segments[^1]] = Leaf(Kinds(property.Kind, inverted), old, Masked(path.Find(news)));
        }

        return root;
    }

    private static ValueDiff Compare(Value? old, Value? @new)
    {
        if (old is null || @new is null)
            return new ValueDiff { Kind = old is null ? DiffKind.Add : DiffKind.Delete, Old = old, New = @new };
        if (IsPlainObject(old) && IsPlainObject(@new))
            return Parent(old, @new, old.StructValue.Fields, @new.StructValue.Fields, list: false);
        if (PropertyWire.IsSecret(old) && PropertyWire.IsSecret(@new) || PropertyWire.Plain(old).Equals(PropertyWire.Plain(@new)))
            return new ValueDiff { Kind = DiffKind.Same, Old = old, New = @new };
        if (old.KindCase == Value.KindOneofCase.ListValue && @new.KindCase == Value.KindOneofCase.ListValue)
            return Parent(old, @new, Items(old), Items(@new), list: true);
        return new ValueDiff { Kind = DiffKind.Update, Old = old, New = @new };
    }

    private static ValueDiff Leaf(DiffKind kind, Value? old, Value? @new) => kind switch
    {
        DiffKind.Add => new ValueDiff { Kind = kind, New = @new ?? Value.ForNull() },
        DiffKind.Delete => new ValueDiff { Kind = kind, Old = old ?? Value.ForNull() },
        _ => new ValueDiff { Kind = kind, Old = old ?? Value.ForNull(), New = @new ?? Value.ForNull() },
    };

    private static DiffKind Kinds(PropertyDiff.Types.Kind kind, bool inverted) => kind switch
    {
        PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => inverted ? DiffKind.Delete : DiffKind.Add,
        PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => inverted ? DiffKind.Add : DiffKind.Delete,
        _ => DiffKind.Update,
    };

    private static Value? Masked((Value? Value, bool Secret) found) =>
        found.Value is { } value && found.Secret ? PropertyWire.Secret(value) : found.Value;

    private static bool IsPlainObject(Value value) => value.KindCase == Value.KindOneofCase.StructValue && PropertyWire.KindOf(value) is null;

    private static Dictionary<string, Value> Items(Value list) => list.ListValue.Values.Select((v, i) => (v, i)).ToDictionary(p => $"[{p.i}]", p => p.v);

    private static ValueDiff Parent(Value old, Value @new, IDictionary<string, Value> olds, IDictionary<string, Value> news, bool list)
    {
        var children = new SortedDictionary<string, ValueDiff>(StringComparer.Ordinal);
        foreach (var key in olds.Keys.Union(news.Keys).Where(key => !PropertyPrinter.IsInternal(key)))
            children[key] = Compare(olds.TryGetValue(key, out var o) ? o : null, news.TryGetValue(key, out var n) ? n : null);
        var kind = children.Values.Any(c => c.Changes) ? DiffKind.Update : DiffKind.Same;
        return new ValueDiff { Kind = kind, Old = old, New = @new, Children = children, IsList = list };
    }

    private ValueDiff Descend(IEnumerable<string> segments)
    {
        var node = this;
        foreach (var segment in segments)
        {
            if (!node.Children!.TryGetValue(segment, out var next) || next.Children is null)
                node.Children[segment] = next = new ValueDiff { Kind = DiffKind.Update, Children = new(StringComparer.Ordinal) };
            node = next;
        }

        return node;
    }
}
