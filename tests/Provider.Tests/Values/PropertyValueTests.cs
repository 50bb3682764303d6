using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Values;

public sealed class PropertyValueTests
{
    [Property]
    public Property ToString_AnyValue_HidesSecrets() =>
        Prop.ForAll(AnyValue.WithCanaries, value => !value.ToString().Contains(AnyValue.Canary, StringComparison.Ordinal));

    [Property]
    public Property Secret_OfSecret_IsUnchanged() =>
        Prop.ForAll(AnyValue.Arbitrary, value => PropertyValue.Secret(PropertyValue.Secret(value)) == PropertyValue.Secret(value));

    [Property]
    public Property Secret_AnyValue_ContainsNoNestedSecret() =>
        Prop.ForAll(
            AnyValue.Arbitrary,
            value => PropertyValueWriter.Write(PropertyValue.Secret(value)).ToByteString().ToStringUtf8().Split(WireSignature.Secret).Length == 2);

    [Property]
    public Property WithoutMarks_AnyValue_EqualsTheValueOfItsSecret() =>
        Prop.ForAll(AnyValue.Arbitrary, value => value.WithoutMarks() == PropertyValue.Secret(value).Unmarked);

    [Property]
    public Property Equality_EqualValues_HaveEqualHashes() =>
        Prop.ForAll(
            AnyValue.Arbitrary,
            value => Wire.Read(PropertyValueWriter.Write(value)) is var same && same.GetHashCode() == value.GetHashCode());

    [Fact]
    public void Secret_NestedSecrets_AreMerged()
    {
        var deep = Secret(Of(("list", new PropertyList([Secret(Of(("a", Secret(String("x")))))]))));

        Assert.Equal(Secret(Of(("list", new PropertyList([Map(("a", "x"))])))), deep);
    }

    [Fact]
    public void Create_AnyOrderOfNames_IsEqual()
    {
        var map = Map(("b", "2"), ("a", "1"), ("B", "3"));

        Assert.Equal(["B", "a", "b"], map.Keys);
        Assert.Equal(Map(("B", "3"), ("a", "1"), ("b", "2")), map);
    }

    [Fact]
    public void Create_SignatureKey_ThrowsArgumentException() => Assert.Throws<ArgumentException>(() => Map((WireSignature.Key, "x")));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Of_NumberNotFinite_ThrowsArgumentException(double number) => Assert.Throws<ArgumentException>(() => PropertyValue.Of(number));

    [Fact]
    public void Of_SpellingOfUnknown_IsAString()
    {
        var value = PropertyValue.Of(UnknownSpellings.Canonical);

        Assert.Equal(PropertyValue.Of($"'{UnknownSpellings.Canonical}'"), value);
        Assert.Equal(value, Wire.Read(PropertyValueWriter.Write(value)));
        Assert.Same(PropertyValue.Unknown, PropertyValue.OfWire(UnknownSpellings.Canonical));
    }

    [Fact]
    public void Of_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal(PropertyValue.Of("a\uFFFDb"), PropertyValue.Of("a\uD800b"));

    [Fact]
    public void HasUnknowns_NestedUnknown_IsTrue()
    {
        Assert.True(new PropertyList([Of(("a", Secret(PropertyValue.Unknown)))]).HasUnknowns);
        Assert.False(new PropertyList([Of(("a", Secret(String("x"))))]).HasUnknowns);
        Assert.True(Secret(PropertyValue.Unknown).IsUnknown);
    }
}
