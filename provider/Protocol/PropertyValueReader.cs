using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>Wire to values: every spelling that the engine may send for one meaning becomes one value.</summary>
internal static class PropertyValueReader
{
    public static PropertyMap Read(Struct? wire) => wire is null ? PropertyMap.Empty : ReadMap(wire);

    /// <exception cref="FormatException">The wire holds what no engine sends: a value of no kind, or an unknown signature.</exception>
    public static PropertyValue Read(Value wire) =>
        wire.KindCase switch
        {
            Value.KindOneofCase.NullValue => PropertyValue.Null,
            Value.KindOneofCase.BoolValue => PropertyValue.Of(wire.BoolValue),
            Value.KindOneofCase.NumberValue when double.IsFinite(wire.NumberValue) => PropertyValue.Of(wire.NumberValue),
            Value.KindOneofCase.NumberValue => throw new FormatException("A number on the wire is not finite."),
            Value.KindOneofCase.StringValue => PropertyValue.Of(wire.StringValue),
            Value.KindOneofCase.ListValue => new PropertyList([.. wire.ListValue.Values.Select(Read)]),
            Value.KindOneofCase.StructValue when Signature(wire.StructValue) is { } signature => ReadSpecial(signature, wire.StructValue),
            Value.KindOneofCase.StructValue => ReadMap(wire.StructValue),
            _ => throw new FormatException("A value on the wire has no kind."),
        };

    private static PropertyMap ReadMap(Struct wire) =>
        Signature(wire) is null
            ? PropertyMap.Create(wire.Fields.Select(field => KeyValuePair.Create(field.Key, Read(field.Value))))
            : throw new FormatException("A special value on the wire stands where a map has to be.");

    private static string? Signature(Struct wire) =>
        wire.Fields.TryGetValue(WireSignature.Key, out var signature) ? signature.StringValue : null;

    private static PropertyValue ReadSpecial(string signature, Struct wire) =>
        signature switch
        {
            WireSignature.Secret => PropertyValue.Secret(Read(Required(wire, "value"))),
            WireSignature.Output => ReadOutput(wire),
            WireSignature.Reference => ReadReference(wire),
            WireSignature.Asset => new AssetValue(Text(wire, "text"), Text(wire, "path"), Text(wire, "uri"), Text(wire, "hash")),
            WireSignature.Archive => ReadArchive(wire),
            _ => throw new FormatException("A value on the wire has a signature that is not known."),
        };

    // An output's dependencies tell the engine what to wait for; they mean nothing to a provider and are dropped.
    private static PropertyValue ReadOutput(Struct wire)
    {
        var value = wire.Fields.TryGetValue("value", out var known) ? Read(known) : PropertyValue.Unknown;
        var secret = wire.Fields.TryGetValue("secret", out var mark) && mark.BoolValue;
        return secret ? PropertyValue.Secret(value) : value;
    }

    private static ReferenceValue ReadReference(Struct wire)
    {
        var id = wire.Fields.TryGetValue("id", out var value) ? Read(value) : null;
        return new ReferenceValue(
            Required(wire, "urn").StringValue,
            id is TextValue { Value: "" } ? PropertyValue.Unknown : id,
            Text(wire, "name"),
            Text(wire, "type"),
            Text(wire, "packageVersion"));
    }

    private static ArchiveValue ReadArchive(Struct wire)
    {
        var assets = wire.Fields.TryGetValue("assets", out var map) ? ReadMap(map.StructValue) : null;
        return new ArchiveValue(assets, Text(wire, "path"), Text(wire, "uri"), Text(wire, "hash"));
    }

    private static Value Required(Struct wire, string key) =>
        wire.Fields.TryGetValue(key, out var value) ? value : throw new FormatException($"A special value on the wire has no '{key}'.");

    private static string? Text(Struct wire, string key) =>
        wire.Fields.TryGetValue(key, out var value) && value.HasStringValue ? value.StringValue : null;
}
