using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class FieldValuesTests
{
    public static TheoryData<string, string, string, bool> Pairs => new()
    {
        // type, in the program, on the platform, the same?
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

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Same_ProgramAndPlatform_AreComparedByTheFieldsType(string type, string program, string platform, bool same)
    {
        var field = Field("f", type, JToken.Parse(platform));

        Assert.Equal(same, FieldValues.Same(Value(program), field));
        Assert.Equal(same, FieldValues.Same(Secret(Value(program)), field));
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("3.5", "3.5")]
    [InlineData("1e15", "1000000000000000")]
    [InlineData("true", "true")]
    [InlineData("\"x\"", "\"x\"")]
    [InlineData("[\"a\",\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("null", "\"\"")]
    public void ToJson_Value_IsWhatThePlatformGets(string program, string sent) =>
        Assert.Equal(sent, FieldValues.ToJson(Value(program), field: null).ToString(Newtonsoft.Json.Formatting.None));

    [Fact]
    public void ToJson_EmptySelection_IsAnEmptyList() =>
        Assert.Equal("[]", FieldValues.ToJson(PropertyValue.Null, Field("f", "Multi-Select", null)).ToString());

    [Fact]
    public void Problems_WrittenAndRead_NamesWhatDiffers()
    {
        var before = Document(10, Field("a", "Text", "x"), Field("kept", "Text", "k"), Field("lost", "Text", "l"), Field("s", "Password", "********"));
        var after = Document(11, Field("a", "Text", "y"), Field("kept", "Text", "k"), Field("lost", "Text", ""), Field("s", "Password", null));
        var written = ImmutableDictionary<string, PropertyValue>.Empty.Add("a", Text("z"));

        var problems = ConfigurationVerification.Problems(before, after, written).ToList();

        Assert.Equal(2, problems.Count);
        Assert.Equal("the platform shows other values than were written in: a", problems[0]);
        Assert.Contains("lost, s", problems[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 11, "old", true)]
    [InlineData(10, 9, "old", true)]
    [InlineData(10, 10, "old", false)]
    [InlineData(10, 10, "new", true)]
    [InlineData(null, 9, "old", true)]
    [InlineData(null, null, "old", false)]
    [InlineData(10, null, "old", false)]
    public void WasDone_TimeOrValues_ProveIt(int? before, int? after, string shown, bool done)
    {
        var written = ImmutableDictionary<string, PropertyValue>.Empty.Add("a", Text("new"));

        Assert.Equal(
            done, ConfigurationVerification.WasDone(Document(before, Field("a", "Text", "old")), Document(after, Field("a", "Text", shown)), written));
    }

    [Fact]
    public void Problems_SecretWrittenAndTimeStandingStill_SaysSo()
    {
        var document = Document(10, Field("s", "Password", "********"));
        var written = ImmutableDictionary<string, PropertyValue>.Empty.Add("s", Text("canary-new"));

        Assert.Contains("as if it had not saved", Assert.Single(ConfigurationVerification.Problems(document, document, written)), StringComparison.Ordinal);
        Assert.Empty(ConfigurationVerification.Problems(document, document with { LastUpdated = document.LastUpdated?.AddSeconds(-5) }, written));
    }

    [Fact]
    public void Incomplete_NotConfigured_NamesWhatIsMissingUnlessAPersonIsAsked()
    {
        var document = Document(1, Field("a", "Text", null) with { Required = true }) with { Configured = false };

        Assert.Contains("set a", ConfigurationVerification.Incomplete(document, consentPending: false, requireConfigured: false), StringComparison.Ordinal);
        Assert.Null(ConfigurationVerification.Incomplete(document, consentPending: true, requireConfigured: false));
        Assert.Contains("authUrl", ConfigurationVerification.Incomplete(document, consentPending: true, requireConfigured: true), StringComparison.Ordinal);
        Assert.Null(ConfigurationVerification.Incomplete(document with { Configured = true }, consentPending: false, requireConfigured: true));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" ", "contains a blank")]
    [InlineData("a/b", "contains '/'")]
    [InlineData("a\u0001", "contains a control character")]
    [InlineData(".", "is a step in a path")]
    [InlineData("..", "is a step in a path")]
    [InlineData("0a1b2c3d4e5f6071", null)]
    [InlineData("Any_Thing-Else.1", null)]
    public void ConnectorKey_Id_IsRefusedOnlyWhereItCannotBeOne(string id, string? problem)
    {
        Assert.Equal(problem, ConnectorKey.Problem(id));
        Assert.Equal("is longer than 64 characters", ConnectorKey.Problem(new string('a', 65)));
        Assert.Null(ConnectorKey.Problem(new string('a', 64)));
    }

    [Fact]
    public void Stamps_Times_AreUtcToTheSecond()
    {
        var time = new DateTimeOffset(2026, 3, 28, 21, 37, 11, 900, TimeSpan.FromHours(2));
        var state = PropertyMap.Empty.WithOptional("lastUpdated", Stamps.Write(time));

        Assert.Equal("2026-03-28T19:37:11Z", Stamps.Text(time));
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 19, 37, 11, TimeSpan.Zero), Stamps.OurWrite(state));
        Assert.Null(Stamps.LastSeen(state));
        Assert.Null(Stamps.Write(null));
    }

    private static PropertyValue Value(string json) =>
        Protocol.PropertyValueReader.Read(Google.Protobuf.WellKnownTypes.Value.Parser.ParseJson(json));

    private static ConfigurationField Field(string id, string type, JToken? value) =>
        ConfigurationField.Read(new JObject { ["id"] = id, ["type"] = type, ["value"] = value });

    private static ConfigurationDocument Document(int? lastUpdated, params ConfigurationField[] fields) =>
        ConfigurationDocument.Read(new JObject { ["lastUpdated"] = lastUpdated, ["configured"] = true }) with { Fields = [.. fields] };
}
