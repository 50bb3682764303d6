using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Values;

/// <summary>Generators of nested property values of every type.</summary>
internal static class AnyValue
{
    /// <summary>Occurs only in secrets.</summary>
    public const string Canary = "canary-7f3a";

    private const int MaxDepth = 4;

    private static readonly Gen<string> Text = ArbMap.Default.GeneratorFor<string>().Select(Clean);

    private static readonly Gen<string?> Optional = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text));

    private static readonly Gen<PropertyValue> Scalar = Gen.OneOf(
        Gen.Constant(PropertyValue.Null),
        Gen.Constant(PropertyValue.Unknown),
        ArbMap.Default.GeneratorFor<bool>().Select(PropertyValue.Of),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => PropertyValue.Of(number.Get)),
        Text.Select(PropertyValue.Of),
        Reference(),
        Asset().Select(asset => (PropertyValue)asset));

    public static Arbitrary<PropertyValue> Arbitrary { get; } = Arb.From(Nested(MaxDepth, Scalar));

    /// <summary>Values in which every secret contains the canary.</summary>
    public static Arbitrary<PropertyValue> WithCanaries { get; } = Arb.From(
        Nested(MaxDepth, Gen.OneOf(Scalar, Nested(1, Gen.Constant(PropertyValue.Of(Canary))).Select(PropertyValue.Secret))));

    public static Arbitrary<PropertyPath> Paths { get; } = Arb.From(
        Text.Select(text => text.TrimEnd('\\')).NonEmptyListOf().Select(segments => new PropertyPath([.. segments])));

    private static Gen<PropertyValue> Nested(int depth, Gen<PropertyValue> leaf)
    {
        if (depth == 0)
            return leaf;
        var inner = Nested(depth - 1, leaf);
        return Gen.OneOf(
            leaf,
            inner.ListOf(2).Select(items => (PropertyValue)new PropertyList([.. items])),
            Map(inner).Select(map => (PropertyValue)map),
            Map(inner).Select(assets => (PropertyValue)new ArchiveValue(assets, Path: null, Uri: null, Hash: "h")),
            inner.Select(PropertyValue.Secret));
    }

    private static Gen<PropertyMap> Map(Gen<PropertyValue> values) =>
        from keys in Text.ListOf(2)
        from items in values.ListOf(2)
        select PropertyMap.Create(keys.Zip(items, KeyValuePair.Create));

    private static Gen<PropertyValue> Reference() =>
        from urn in Text
        from id in Gen.OneOf(
            Gen.Constant<PropertyValue?>(null), Gen.Constant<PropertyValue?>(PropertyValue.Unknown), Text.Select(text => (PropertyValue?)PropertyValue.Of($"i{text}")))
        from name in Optional
        select (PropertyValue)new ReferenceValue(urn, id, name, Type: name, PackageVersion: null);

    private static Gen<AssetValue> Asset() =>
        from text in Optional
        from path in Optional
        select new AssetValue(text, path, Uri: path, Hash: text);

    // Strings are sent as UTF-8, which cannot represent half a surrogate pair.
    private static string Clean(string? text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? string.Empty));
}
