using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Adds and removes secret marks on the wire.</summary>
internal static class WireMarks
{
    public static Struct Without(Struct map)
    {
        var clear = new Struct();
        foreach (var (key, value) in map.Fields)
            clear.Fields[key] = Without(value);
        return clear;
    }

    /// <summary>Marks the properties that are present and not yet secret.</summary>
    public static Struct With(Struct map, params string[] names)
    {
        var marked = map.Clone();
        foreach (var name in names.Where(name => map.Fields.TryGetValue(name, out var value) && !IsSecret(value)))
            marked.Fields[name] = Secret(Without(map.Fields[name]));
        return marked;
    }

    private static Value Without(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StructValue when IsSecret(value) => Without(value.StructValue.Fields["value"]),
            Value.KindOneofCase.StructValue => Value.ForStruct(Without(value.StructValue)),
            Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(Without)]),
            _ => value,
        };

    private static Value Secret(Value value) =>
        Value.ForStruct(new Struct { Fields = { [WireSignature.Key] = Value.ForString(WireSignature.Secret), ["value"] = value } });

    private static bool IsSecret(Value value) =>
        value.StructValue?.Fields.TryGetValue(WireSignature.Key, out var signature) == true && signature.StringValue == WireSignature.Secret;
}
