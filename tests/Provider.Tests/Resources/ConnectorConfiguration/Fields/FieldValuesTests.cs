using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Fields;

public sealed class FieldValuesTests
{
    public static TheoryData<string, string, string, bool> Pairs => new()
    {
        // type, value in the program, value on the platform, whether they match
        { "Text", "\"a\"", "\"a\"", true },
        { "Text", "\"a\"", "\"b\"", false },
        { "Text", "3", "\"3\"", true },
        { "Text", "\"3\"", "3", true },
        { "Text", "\"3\"", "\"3.0\"", false },
        { "Number", "3", "\"3.0\"", true },
        { "Number", "\"3\"", "3.0", true },
        { "Number", "3", "4", false },
        { "Number", "1e15", "\"1000000000000000\"", true },
        { "Text", "\"12345678901234567\"", "12345678901234567", true },
        { "Text", "true", "\"true\"", true },
        { "Text", "true", "false", false },
        { "Text", "\"\"", "null", true },
        { "Text", "null", "\"\"", true },
        { "Text", "null", "\"x\"", false },
        { "Multi-Select", "[\"a\",\"b\"]", "[\"b\",\"a\"]", true },
        { "Multi-Select", "[\"a\"]", "\"a\"", true },
        { "Multi-Select", "\"a\"", "[\"a\"]", true },
        { "Multi-Select", "[\"a\"]", "[\"a\",\"b\"]", false },
        { "Multi-Select", "[]", "[]", true },
        { "Multi-Select", "[]", "null", true },
        { "Multi-Select", "[\"a\"]", "null", false },
        { "Date", "\"2026-01-31\"", "\"2026-01-31\"", true },
    };

    [Fact]
    public void Validate_AnyKind_AcceptsScalarsAndListsOfStrings()
    {
        const string Kinds = "must be a string, a number, a boolean or a list of strings";
        (PropertyValue Value, string? Fault)[] values =
        [
            (PropertyValue.Null, null),
            (PropertyValue.Unknown, null),
            (PropertyValue.Of(true), null),
            (PropertyValue.Of(1), null),
            (String("a"), null),
            (new PropertyList([Secret(String("a")), PropertyValue.Unknown]), null),
            (new PropertyList([PropertyValue.Of(1)]), "must be a list of strings"),
            (PropertyMap.Empty, $"{Kinds}, not a map"),
            (new AssetValue("text", Path: null, Uri: null, Hash: null), Kinds),
        ];

        Assert.All(values, item => Assert.Equal(item.Fault, FieldValues.Validate(item.Value)?.Text()));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Matches_ProgramAndPlatformValue_ComparesByFieldType(string type, string program, string platform, bool same)
    {
        var field = Field("f", type, JToken.Parse(platform));

        Assert.Equal(same, FieldComparison.Matches(Value(program), field));
        Assert.Equal(same, FieldComparison.Matches(Secret(Value(program)), field));
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3.5", "3.5")]
    [InlineData("1e15", "1000000000000000")]
    [InlineData("true", "true")]
    [InlineData("\"x\"", "\"x\"")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("null", "\"\"")]
    public void ToJson_Value_ReturnsWhatIsSent(string program, string sent) =>
        Assert.Equal(sent, FieldValues.ToJson(Value(program), field: null).ToString(Newtonsoft.Json.Formatting.None));

    [Fact]
    public void ToJson_EmptySelection_IsAnEmptyList() =>
        Assert.Equal("[]", FieldValues.ToJson(PropertyValue.Null, Field("f", "Multi-Select", null)).ToString());

    private static PropertyValue Value(string json) =>
        Wire.Read(Google.Protobuf.WellKnownTypes.Value.Parser.ParseJson(json));

    private static ConfigurationField Field(string id, string type, JToken? value) =>
        ConfigurationField.Read(new JObject { ["id"] = id, ["type"] = type, ["value"] = value });
}
