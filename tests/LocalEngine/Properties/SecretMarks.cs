using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.LocalEngine.Properties;

/// <summary>Copies secret marks from a request to its response.</summary>
internal static class SecretMarks
{
    /// <summary>Marks properties of <paramref name="result"/> as secret if the same keys of <paramref name="source"/> are, for a provider that received plain values.</summary>
    public static Struct Copy(Struct result, Struct source)
    {
        var marked = new Struct();
        foreach (var (key, value) in result.Fields)
            marked.Fields[key] = source.Fields.TryGetValue(key, out var original) ? Copy(value, original) : value.Clone();
        return marked;
    }

    /// <summary>Marks outputs as secret if the input of the same name is, or if the program lists them.</summary>
    public static Struct Apply(Struct outputs, Struct inputs, IEnumerable<string> names)
    {
        var secret = inputs.Fields.Where(f => PropertyWire.IsSecret(f.Value)).Select(f => f.Key).Concat(names).ToHashSet();
        var marked = new Struct();
        foreach (var (key, value) in outputs.Fields)
            marked.Fields[key] = secret.Contains(key) && !PropertyWire.IsSecret(value) ? PropertyWire.Secret(value) : value.Clone();
        return marked;
    }

    /// <summary>Marks every property as secret: the result of a function that was called with a secret, from a provider that cannot mark values.</summary>
    public static Struct All(Struct values)
    {
        var marked = new Struct();
        foreach (var (key, value) in values.Fields)
            marked.Fields[key] = PropertyWire.IsSecret(value) ? value.Clone() : PropertyWire.Secret(value);
        return marked;
    }

    private static Value Copy(Value result, Value source)
    {
        if (PropertyWire.IsSecret(result) || !PropertyWire.Any(source, PropertyWire.IsSecret))
            return result.Clone();
        var bothObjects = result.KindCase == Value.KindOneofCase.StructValue && source.KindCase == Value.KindOneofCase.StructValue
            && PropertyWire.KindOf(result) is null && PropertyWire.KindOf(source) is null;
        return bothObjects ? Value.ForStruct(Copy(result.StructValue, source.StructValue)) : PropertyWire.Secret(result);
    }
}
