using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Provider.Tests.Values;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

public sealed class WireTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    private const string ReferenceKind = "5cf8f73096256a8f31e491e813e4eb8e";
    private const string OutputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private const string AssetKind = "c44067f5952c0a294b673a41bacd8c17";
    private const string ArchiveKind = "0def7320c3a5731c473e5ecbe6d01bc7";

    [Property(MaxTest = 500)]
    public Property Read_WrittenValue_ReturnsTheSameValue() =>
        Prop.ForAll(AnyValue.Arbitrary, value =>
        {
            var wire = Value.Parser.ParseFrom(PropertyValueWriter.Write(value).ToByteArray());
            return Wire.Read(wire) == value;
        });

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void Read_AnySpellingOfUnknown_IsUnknownAtAnyDepth(string spelling)
    {
        var json = $$"""{ "a": "{{spelling}}", "b": ["{{spelling}}"], "c": { "{{Signature}}": "{{SecretKind}}", "value": "{{spelling}}" } }""";

        var expected = Of(("a", PropertyValue.Unknown), ("b", new PropertyList([PropertyValue.Unknown])), ("c", Secret(PropertyValue.Unknown)));
        Assert.Equal(expected, Read(json));
        Assert.Equal("04da6b54-80e4-46f7-96ec-b56ff0331ba9", PropertyValueWriter.Write(PropertyValue.OfWire(spelling)).StringValue);
    }

    [Fact]
    public void Read_EveryFormOfTheEngine_ReturnsTheValue()
    {
        Assert.Equal(PropertyValue.Null, Read("null"));
        Assert.Equal(Secret(Map(("a", "x"))), Read(Special(SecretKind, $$""" "value": { "a": {{Special(SecretKind, "\"value\": \"x\"")}} } """)));
        Assert.Equal(PropertyValue.Unknown, Read(Special(OutputKind, string.Empty)));
        Assert.Equal(String("x"), Read(Special(OutputKind, """ "value": "x", "dependencies": ["urn:a"] """)));
        Assert.Equal(Secret(String("x")), Read(Special(OutputKind, """ "value": "x", "secret": true """)));
        Assert.Equal(Secret(PropertyValue.Unknown), Read(Special(OutputKind, """ "secret": true """)));
        Assert.Equal(new ReferenceValue("u", Id: null, "n", "t", null), Read(Special(ReferenceKind, """ "urn": "u", "name": "n", "type": "t" """)));
        Assert.Equal(new ReferenceValue("u", PropertyValue.Unknown, null, null, null), Read(Special(ReferenceKind, """ "urn": "u", "id": "" """)));
        Assert.Equal(new ReferenceValue("u", String("i"), null, null, "1.0"), Read(Special(ReferenceKind, """ "urn": "u", "id": "i", "packageVersion": "1.0" """)));
        Assert.Equal(new AssetValue(null, null, null, "h"), Read(Special(AssetKind, """ "hash": "h" """)));
        Assert.Equal(new AssetValue("t", null, null, null), Read(Special(AssetKind, """ "text": "t", "__pulumiAsset": true """)));
        Assert.Equal(new ArchiveValue(null, null, null, "h"), Read(Special(ArchiveKind, """ "hash": "h" """)));
    }

    [Theory]
    [InlineData("""{ "4dabf18193072939515e22adb298388d": "00000000000000000000000000000000" }""")]
    [InlineData("""{ "4dabf18193072939515e22adb298388d": 7 }""")]
    [InlineData("""{ "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" }""")]
    [InlineData("""{ "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e" }""")]
    public void Read_UnknownOrIncompleteSignature_Throws(string json) => Assert.Throws<MalformedRequestException>(() => Read(json));

    [Fact]
    public void Read_NoKindOrNotFinite_Throws()
    {
        Assert.Throws<MalformedRequestException>(() => Wire.Read(new Value()));
        Assert.Throws<MalformedRequestException>(() => Wire.Read(Value.ForList(new Value())));
        Assert.Throws<MalformedRequestException>(() => Wire.Read(Value.ForNumber(double.NaN)));
        Assert.Throws<MalformedRequestException>(() => Wire.Read(Value.ForNumber(double.NegativeInfinity)));
    }

    [Fact]
    public void Read_SignatureAtTopLevel_Throws() =>
        Assert.Throws<MalformedRequestException>(() => Wire.Read(Struct.Parser.ParseJson(Special(SecretKind, "\"value\": \"x\""))));

    [Fact]
    public void Read_Null_ReturnsEmptyMap() => Assert.Equal(PropertyMap.Empty, Wire.Read((Struct?)null));

    private static PropertyValue Read(string json) => Wire.Read(Value.Parser.ParseJson(json));

    private static string Special(string kind, string rest) =>
        $$"""{ "{{Signature}}": "{{kind}}"{{(rest.Length == 0 ? string.Empty : ",")}} {{rest}} }""";
}
