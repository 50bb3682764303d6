using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json;
using Pulumi.Connectors.LocalEngine.Properties;

namespace Pulumi.Connectors.LocalEngine.Display;

/// <summary>Prints properties and their differences as <c>pulumi --diff</c> does. Secrets are masked.</summary>
internal sealed class PropertyPrinter(StringBuilder text)
{
    /// <summary>Prints every property except for empty ones, aligned. Each line begins with <paramref name="mark"/>, which may be empty.</summary>
    public void Object(Struct values, int indent, string mark = "")
    {
        var width = Width(values.Fields.Keys);
        foreach (var (key, value) in values.Fields.OrderBy(f => f.Key, StringComparer.Ordinal).Where(f => !IsInternal(f.Key) && (mark.Length > 0 || IsShown(f.Value))))
        {
            Title(key, width, indent, mark);
            Whole(value, indent, mark);
        }
    }

    /// <summary>Whether a property is internal to the provider.</summary>
    public static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    /// <summary>Prints the parts of a difference, and equal parts unless they are empty.</summary>
    public void Diff(ValueDiff diff, int indent)
    {
        var width = Width(diff.Children!.Keys);
        foreach (var (key, child) in diff.Children)
            Entry(key, child, diff.IsList ? key.Length : width, indent);
    }

    public void Entry(string key, ValueDiff diff, int width, int indent)
    {
        if (diff.Kind == DiffKind.Same && IsShown(diff.New!))
        {
            Title(key, width, indent, string.Empty);
            Whole(diff.New!, indent, string.Empty);
        }
        else if (diff.Kind is DiffKind.Add or DiffKind.Delete)
        {
            Single(key, diff.Kind == DiffKind.Add ? diff.New! : diff.Old!, width, indent, diff.Kind == DiffKind.Add ? "+ " : "- ");
        }
        else if (diff.Children is not null && diff.Changes)
        {
            Title(key, width, indent, "~ ");
            text.Append(diff.IsList ? "[\n" : "{\n");
            Diff(diff, indent + 1);
            text.Append(Indentation(indent, string.Empty)).Append(diff.IsList ? "]\n" : "}\n");
        }
        else if (diff.Kind == DiffKind.Update)
        {
            Update(key, diff, width, indent);
        }
    }

    public static int Width(IEnumerable<string> keys) => keys.Select(k => k.Length).DefaultIfEmpty(0).Max();

    /// <summary>Nulls and empty strings, lists and objects are not printed.</summary>
    public static bool IsShown(Value value) => PropertyWire.Reveal(value) switch
    {
        { KindCase: Value.KindOneofCase.NullValue or Value.KindOneofCase.None } => false,
        { KindCase: Value.KindOneofCase.StringValue, StringValue: "" } => false,
        { KindCase: Value.KindOneofCase.ListValue } list => list.ListValue.Values.Count > 0,
        { KindCase: Value.KindOneofCase.StructValue } map => map.StructValue.Fields.Count > 0,
        _ => true,
    };

    /// <summary>Four spaces for each level; the sign replaces the last two.</summary>
    public static string Indentation(int indent, string mark)
    {
        var blanks = new string(' ', indent * 4);
        return mark.Length == 0 || indent == 0 ? blanks : string.Concat(blanks.AsSpan(0, blanks.Length - 2), mark);
    }

    private void Update(string key, ValueDiff diff, int width, int indent)
    {
        if (IsPrimitive(diff.Old!) && IsPrimitive(diff.New!))
        {
            Title(key, width, indent, "~ ");
            text.Append(Primitive(diff.Old!)).Append(" => ").Append(Primitive(diff.New!)).Append('\n');
            return;
        }

        Single(key, diff.Old!, width, indent, "- ");
        Single(key, diff.New!, width, indent, "+ ");
    }

    private void Single(string key, Value value, int width, int indent, string mark)
    {
        Title(key, width, indent, mark);
        Whole(value, indent, mark);
    }

    private void Title(string key, int width, int indent, string mark) =>
        text.Append(Indentation(indent, mark)).Append(key.PadRight(width)).Append(": ");

    private void Whole(Value value, int indent, string mark)
    {
        if (IsPrimitive(value))
        {
            text.Append(Primitive(value)).Append('\n');
        }
        else if (value.KindCase == Value.KindOneofCase.ListValue)
        {
            text.Append("[\n");
            foreach (var (item, i) in value.ListValue.Values.Select((v, i) => (v, i)))
            {
                text.Append(Indentation(indent, mark)).Append(CultureInfo.InvariantCulture, $"    [{i}]: ");
                Whole(item, indent + 1, mark);
            }

            text.Append(Indentation(indent, string.Empty)).Append("]\n");
        }
        else
        {
            text.Append("{\n");
            Object(value.StructValue, indent + 1, mark);
            text.Append(Indentation(indent, string.Empty)).Append("}\n");
        }
    }

    private static bool IsPrimitive(Value value) => PropertyWire.KindOf(value) is not null || value switch
    {
        { KindCase: Value.KindOneofCase.ListValue } => value.ListValue.Values.Count == 0,
        { KindCase: Value.KindOneofCase.StructValue } => value.StructValue.Fields.Count == 0,
        _ => true,
    };

    private static string Primitive(Value value)
    {
        if (PropertyWire.IsSecret(value))
            return "[secret]";
        if (PropertyWire.IsUnknown(value))
            return "[unknown]";
        return value.KindCase switch
        {
            Value.KindOneofCase.StringValue => JsonConvert.ToString(value.StringValue),
            Value.KindOneofCase.NumberValue => value.NumberValue.ToString("R", CultureInfo.InvariantCulture),
            Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
            Value.KindOneofCase.ListValue => "[]",
            Value.KindOneofCase.StructValue when PropertyWire.KindOf(value) is null => "{}",
            Value.KindOneofCase.StructValue => "(special)",
            _ => "<null>",
        };
    }
}
