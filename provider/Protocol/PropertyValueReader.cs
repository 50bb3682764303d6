using System.Diagnostics.CodeAnalysis;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Values;
using StringValue = Pulumi.Connectors.Values.StringValue;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Reads values from the wire: every spelling that the engine may send for one meaning becomes one value. Registers each secret, so that no
/// caller can forget it, those without a mark included that are secret by their declaration.
/// </summary>
internal sealed class PropertyValueReader(SecretRegistry secrets)
{
    /// <exception cref="MalformedRequestException">The wire contains what no engine sends.</exception>
    public PropertyMap Read(Struct? wire)
    {
        var map = wire is null ? PropertyMap.Empty : ReadMap(wire);
        secrets.Register(RequestMarks.MarkDeclared(map));
        return map;
    }

    private static PropertyValue ReadValue(Value wire) =>
        wire.KindCase switch
        {
            Value.KindOneofCase.NullValue => PropertyValue.Null,
            Value.KindOneofCase.BoolValue => PropertyValue.Of(wire.BoolValue),
            Value.KindOneofCase.NumberValue when double.IsFinite(wire.NumberValue) => PropertyValue.Of(wire.NumberValue),
            Value.KindOneofCase.NumberValue => throw new MalformedRequestException($"A number on the wire is not finite."),
            Value.KindOneofCase.StringValue => PropertyValue.OfWire(wire.StringValue),
            Value.KindOneofCase.ListValue => new PropertyList([.. wire.ListValue.Values.Select(ReadValue)]),
            Value.KindOneofCase.StructValue when Signature(wire.StructValue) is { } signature => ReadSpecial(signature, wire.StructValue),
            Value.KindOneofCase.StructValue => ReadMap(wire.StructValue),
            _ => throw new MalformedRequestException($"A value on the wire has no kind."),
        };

    private static PropertyMap ReadMap(Struct wire) =>
        Signature(wire) is null
            ? PropertyMap.Create(wire.Fields.Select(field => KeyValuePair.Create(field.Key, ReadValue(field.Value))))
            : throw new MalformedRequestException($"A special value on the wire is in the place of a map.");

    private static string? Signature(Struct wire) =>
        wire.Fields.TryGetValue(WireSignature.Key, out var signature) ? signature.StringValue : null;

    private static PropertyValue ReadSpecial(string signature, Struct wire) =>
        signature switch
        {
            WireSignature.Secret => PropertyValue.Secret(ReadValue(Required(wire, "value"))),
            WireSignature.Output => ReadOutput(wire),
            WireSignature.Reference => ReadReference(wire),
            WireSignature.Asset => new AssetValue(Optional(wire, "text"), Optional(wire, "path"), Optional(wire, "uri"), Optional(wire, "hash")),
            WireSignature.Archive => ReadArchive(wire),
            _ => throw new MalformedRequestException($"A value on the wire has an unknown signature."),
        };

    // The dependencies of an output matter to the engine only.
    private static PropertyValue ReadOutput(Struct wire)
    {
        var value = wire.Fields.TryGetValue("value", out var known) ? ReadValue(known) : PropertyValue.Unknown;
        var isSecret = wire.Fields.TryGetValue("secret", out var mark) && mark.BoolValue;
        return isSecret ? PropertyValue.Secret(value) : value;
    }

    private static ReferenceValue ReadReference(Struct wire)
    {
        var id = wire.Fields.TryGetValue("id", out var value) ? ReadValue(value) : null;
        return new ReferenceValue(
            Required(wire, "urn").StringValue,
            id is StringValue { Value: "" } ? PropertyValue.Unknown : id,
            Optional(wire, "name"),
            Optional(wire, "type"),
            Optional(wire, "packageVersion"));
    }

    private static ArchiveValue ReadArchive(Struct wire)
    {
        var assets = !wire.Fields.TryGetValue("assets", out var map) ? null
            : map.StructValue is { } items ? ReadMap(items)
            : throw new MalformedRequestException($"The assets of an archive on the wire are not a map.");
        return new ArchiveValue(assets, Optional(wire, "path"), Optional(wire, "uri"), Optional(wire, "hash"));
    }

    private static Value Required(Struct wire, [ConstantExpected] string key) =>
        wire.Fields.TryGetValue(key, out var value)
            ? value
            : throw new MalformedRequestException($"A special value on the wire has no '{Message.Own(key)}'.");

    private static string? Optional(Struct wire, string key) =>
        wire.Fields.TryGetValue(key, out var value) && value.HasStringValue ? value.StringValue : null;
}
