using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Values;
using BoolValue = Pulumi.Connectors.Values.BoolValue;
using NullValue = Pulumi.Connectors.Values.NullValue;
using StringValue = Pulumi.Connectors.Values.StringValue;

namespace Pulumi.Connectors.Protocol;

/// <summary>Writes values to the wire, each in one canonical spelling.</summary>
internal static class PropertyValueWriter
{
    public static Struct Write(PropertyMap map)
    {
        var wire = new Struct();
        foreach (var (key, value) in map)
            wire.Fields[key] = Write(value);
        return wire;
    }

    public static Value Write(PropertyValue value) =>
        value switch
        {
            NullValue => Value.ForNull(),
            UnknownValue => Value.ForString(UnknownSpellings.Canonical),
            BoolValue boolean => Value.ForBool(boolean.Value),
            NumberValue number => Value.ForNumber(number.Value),
            StringValue text => Value.ForString(text.Value),
            PropertyList list => Value.ForList([.. list.Select(Write)]),
            PropertyMap map => Value.ForStruct(Write(map)),
            SecretValue secret => Special(WireSignature.Secret, ("value", Write(secret.Value))),
            ReferenceValue reference => WriteReference(reference),
            AssetValue asset => Special(
                WireSignature.Asset, ("text", Text(asset.Text)), ("path", Text(asset.Path)), ("uri", Text(asset.Uri)), ("hash", Text(asset.Hash))),
            ArchiveValue archive => Special(
                WireSignature.Archive,
                ("assets", archive.Assets is null ? null : Write((PropertyValue)archive.Assets)),
                ("path", Text(archive.Path)),
                ("uri", Text(archive.Uri)),
                ("hash", Text(archive.Hash))),
            _ => throw new UnreachableException(),
        };

    // The engine writes an unknown id as an empty string.
    private static Value WriteReference(ReferenceValue reference) =>
        Special(
            WireSignature.Reference,
            ("urn", Value.ForString(reference.Urn)),
            ("id", reference.Id is null ? null : reference.Id.IsUnknown ? Value.ForString(string.Empty) : Write(reference.Id)),
            ("name", Text(reference.Name)),
            ("type", Text(reference.Type)),
            ("packageVersion", Text(reference.PackageVersion)));

    private static Value Special(string signature, params ReadOnlySpan<(string Key, Value? Value)> fields)
    {
        var wire = new Struct { Fields = { [WireSignature.Key] = Value.ForString(signature) } };
        foreach (var (key, value) in fields)
        {
            if (value is not null)
                wire.Fields[key] = value;
        }

        return Value.ForStruct(wire);
    }

    private static Value? Text(string? text) => text is null ? null : Value.ForString(text);
}
