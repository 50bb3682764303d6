using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>A property value as it is on the wire, read without the provider's own reader.</summary>
/// <param name="Content">Canonical form without secret marks; equal for equal values.</param>
/// <param name="Text">The string; null if the value is not one.</param>
internal sealed record WireNode(
    bool IsSecret, string Content, string? Text, ImmutableSortedDictionary<string, WireNode>? Members, ImmutableArray<WireNode> Items)
{
    public bool IsNull => Content == "null";

    public bool HasSecrets => IsSecret || Children.Any(child => child.HasSecrets);

    public IEnumerable<WireNode> Children => Members?.Values ?? Items.AsEnumerable();

    /// <summary>The strings of the value, with or without those in secrets.</summary>
    public IEnumerable<string> Strings(bool withSecrets) =>
        IsSecret && !withSecrets ? [] : Text is null ? Children.SelectMany(child => child.Strings(withSecrets)) : [Text];

    /// <summary>The names of map members outside secrets.</summary>
    public IEnumerable<string> Keys() => IsSecret ? [] : [.. Members?.Keys ?? [], .. Children.SelectMany(child => child.Keys())];

    public static WireNode Of(Struct? map) => Map(map ?? new Struct());

    private static WireNode Of(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.StructValue when value.StructValue.Fields.TryGetValue(WireSignature.Key, out var signature) =>
                signature.StringValue == WireSignature.Secret
                    ? Of(value.StructValue.Fields["value"]) with { IsSecret = true }
                    : throw new NotSupportedException("The law sends no special values."),
            Value.KindOneofCase.StructValue => Map(value.StructValue),
            Value.KindOneofCase.ListValue => List([.. value.ListValue.Values.Select(Of)]),
            Value.KindOneofCase.StringValue => Scalar(value.ToString(), value.StringValue),
            _ => Scalar(value.ToString(), text: null),
        };

    private static WireNode Map(Struct map)
    {
        var members = map.Fields.ToImmutableSortedDictionary(field => field.Key, field => Of(field.Value), StringComparer.Ordinal);
        return new WireNode(IsSecret: false, $"{{{string.Join(',', members.Select(member => $"{member.Key}:{member.Value.Content}"))}}}", Text: null, members, []);
    }

    private static WireNode List(ImmutableArray<WireNode> items) =>
        new(IsSecret: false, $"[{string.Join(',', items.Select(item => item.Content))}]", Text: null, Members: null, items);

    private static WireNode Scalar(string content, string? text) => new(IsSecret: false, content, text, Members: null, []);
}
