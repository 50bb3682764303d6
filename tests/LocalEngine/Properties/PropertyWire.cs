using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Connectors.LocalEngine.Properties;

/// <summary>Property values on the wire: protobuf's <see cref="Struct"/>, with secrets, outputs and references as objects with a signature, and unknowns as fixed strings.</summary>
internal static class PropertyWire
{
    public const string Signature = "4dabf18193072939515e22adb298388d";
    public const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    public const string ReferenceKind = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string OutputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>String that the engine and the SDKs send for an unknown value.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly HashSet<string> Kinds =
    [
        SecretKind, ReferenceKind, OutputKind,
        "c44067f5952c0a294b673a41bacd8c17", "0def7320c3a5731c473e5ecbe6d01bc7", "803fd3297a5875dc03ca845dda5d2a98",
    ];

    private static readonly HashSet<string> Sentinels =
    [
        Unknown, "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    ];

    /// <summary>Returns the signature of an object, or null for every other value.</summary>
    public static string? KindOf(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(Signature, out var kind) ? kind.StringValue : null;

    public static bool IsKnownKind(string kind) => Kinds.Contains(kind);

    public static bool IsSecret(Value value) => KindOf(value) == SecretKind;

    public static bool IsUnknown(Value value) => value.KindCase == Value.KindOneofCase.StringValue && Sentinels.Contains(value.StringValue);

    public static Value Secret(Value inner) => Value.ForStruct(new Struct
    {
        Fields = { [Signature] = Value.ForString(SecretKind), ["value"] = inner.Clone() },
    });

    /// <summary>Returns the value inside a secret, through any number of nested marks, and other values unchanged.</summary>
    public static Value Reveal(Value value)
    {
        while (IsSecret(value))
            value = value.StructValue.Fields["value"];
        return value;
    }

    public static bool Any(Value value, Func<Value, bool> test) => test(value) || value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(v => Any(v, test)),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(v => Any(v, test)),
        _ => false,
    };

    public static bool Any(Struct values, Func<Value, bool> test) => values.Fields.Values.Any(v => Any(v, test));

    /// <summary>Returns a copy in which <paramref name="replace"/> has replaced values. If it returns null, the value is kept and searched.</summary>
    public static Value Rewrite(Value value, Func<Value, Value?> replace)
    {
        if (replace(value) is { } other)
            return other;
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue:
                return Value.ForStruct(Rewrite(value.StructValue, replace));
            case Value.KindOneofCase.ListValue:
                return Value.ForList([.. value.ListValue.Values.Select(v => Rewrite(v, replace))]);
            default:
                return value.Clone();
        }
    }

    public static Struct Rewrite(Struct values, Func<Value, Value?> replace)
    {
        var result = new Struct();
        foreach (var (key, value) in values.Fields)
            result.Fields[key] = Rewrite(value, replace);
        return result;
    }

    /// <summary>Removes all secret marks.</summary>
    public static Struct Plain(Struct values) => Rewrite(values, WithoutMark);

    public static Value Plain(Value value) => Rewrite(value, WithoutMark);

    /// <summary>Converts a value for a provider with these two capabilities. A reference that it does not accept becomes its id, or its URN if it has none.</summary>
    public static Struct ForProvider(Struct values, bool secrets, bool references)
    {
        var result = secrets ? values.Clone() : Plain(values);
        return references ? result : Rewrite(result, v => KindOf(v) == ReferenceKind ? ReferencedName(v.StructValue) : null);
    }

    /// <summary>Replaces every output value that a program sent by its content.</summary>
    public static Struct FromProgram(Struct? values) => values is null ? new Struct() : Rewrite(values, Settle);

    private static Value? WithoutMark(Value value) => IsSecret(value) ? Rewrite(Reveal(value), WithoutMark) : null;

    private static Value ReferencedName(Struct reference)
    {
        if (!reference.Fields.TryGetValue("id", out var id))
            return reference.Fields["urn"].Clone();
        return id.StringValue.Length == 0 ? Value.ForString(Unknown) : id.Clone();
    }

    private static Value? Settle(Value value)
    {
        if (KindOf(value) != OutputKind)
            return null;
        var known = value.StructValue.Fields.TryGetValue("value", out var inner) ? Rewrite(inner, Settle) : Value.ForString(Unknown);
        return value.StructValue.Fields.TryGetValue("secret", out var secret) && secret.BoolValue ? Secret(known) : known;
    }
}
