using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ComparisonTests
{
    private static readonly PropertyMap Inputs = Configured().With("accountId", Text("a"));

    public static TheoryData<string, string, string> Values => new()
    {
        // old, new, kind of the change; in JSON, where "?" is an unknown and nothing is an absent value.
        { "", "", "" },
        { "", "null", "" },
        { "null", "\"\"", "" },
        { "\"\"", "[]", "" },
        { "[]", "{}", "" },
        { "", "\"x\"", "Add" },
        { "null", "\"x\"", "Add" },
        { "\"x\"", "", "Delete" },
        { "\"x\"", "null", "Delete" },
        { "\"x\"", "\"\"", "Delete" },
        { "\"x\"", "\"y\"", "Update" },
        { "\"x\"", "\"x\"", "" },
        { "3", "\"3\"", "" },
        { "true", "\"true\"", "" },
        { "3", "\"3.5\"", "Update" },
        { "[\"a\",\"b\"]", "[\"a\",\"b\"]", "" },
        { "[\"a\",\"b\"]", "[\"b\",\"a\"]", "Update" },
        { "\"x\"", "\"?\"", "Update" },
        { "", "\"?\"", "Add" },
        { "[\"a\"]", "[\"?\"]", "Update" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Property_OldAndNew_GiveTheKindOfChange(string old, string now, string kind)
    {
        foreach (var (before, after) in Marked(Read(old), Read(now)))
        {
            var comparison = new PropertyComparison(Under("p", before), Under("p", after), []);
            comparison.Property("p");
            var map = new PropertyComparison(Of(("m", Under("p", before))), Of(("m", Under("p", after))), []);
            map.Map("m");

            Assert.Equal(kind, string.Join(",", comparison.Changes.Select(change => change.Kind)));
            Assert.Equal(kind.Length == 0 ? "" : $"m.p {kind}", string.Join(",", map.Changes.Select(change => $"{change.Path} {change.Kind}")));
        }
    }

    [Fact]
    public void Flag_AbsentAndFalse_AreTheSame()
    {
        var comparison = new PropertyComparison(PropertyMap.Empty, Of(("f", PropertyValue.Of(false))), []);
        comparison.Flag("f");
        Assert.Empty(comparison.Changes);

        var unknown = new PropertyComparison(PropertyMap.Empty, Of(("f", PropertyValue.Unknown)), []);
        unknown.Flag("f");
        Assert.Single(unknown.Changes);
    }

    [Theory]
    [InlineData("config")]
    [InlineData("config.account")]
    [InlineData("config.*")]
    [InlineData("config[\"account\"]")]
    [InlineData("*.account")]
    public void Compare_IgnoredPath_IsNoChange(string ignored)
    {
        var news = Configured(account: "other").With("accountId", Text("a"));

        Assert.Empty(ConfigurationDiff.Compare(Inputs, Inputs, news, [PropertyPath.Parse(ignored)]));
        Assert.Single(ConfigurationDiff.Compare(Inputs, Inputs, news, [PropertyPath.Parse("config.region")]));
    }

    [Theory]
    [InlineData(null, null, "", false)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "", false)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", "", true)]
    [InlineData(null, "2026-01-01T00:00:01Z", "", false)]
    [InlineData("2026-01-01T00:00:01Z", "2026-01-01T00:00:00Z", "", true)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", "update", true)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", "warn", false)]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", "ignore", false)]
    [InlineData("no time", "2026-01-01T00:00:01Z", "", false)]
    public void Compare_Stamps_TellWhetherSecretsMayHaveDrifted(string? ours, string? theirs, string onDrift, bool drifted)
    {
        var inputs = onDrift.Length == 0 ? Inputs : Inputs.With("onDrift", Text(onDrift));
        var state = inputs
            .WithOptional("lastUpdated", ours is null ? null : Text(ours))
            .WithOptional("remoteLastUpdated", theirs is null ? null : Text(theirs));

        var changes = ConfigurationDiff.Compare(inputs, state, inputs, []);

        Assert.Equal(drifted ? ["secretConfig"] : [], changes.Select(change => change.Path.ToString()));
        Assert.All(changes, change => Assert.False(change.Replaces || change.InputDiff));
    }

    [Fact]
    public void Compare_StampsWithoutSecretsInTheProgram_TellNothing()
    {
        var inputs = Inputs.Without("secretConfig");
        var state = inputs.With("lastUpdated", Text("2026-01-01T00:00:00Z")).With("remoteLastUpdated", Text("2026-01-02T00:00:00Z"));

        Assert.Empty(ConfigurationDiff.Compare(inputs, state, inputs, []));
    }

    [Fact]
    public void NeedsWrite_SettingsOnly_IsFalse()
    {
        var settings = Inputs.With("onDelete", Text("clear")).With("adoptExisting", PropertyValue.Of(true)).With("onDrift", Text("warn"));
        var changes = ConfigurationDiff.Compare(Inputs, Inputs, settings, []);

        Assert.Equal(["onDrift", "onDelete"], changes.Select(change => change.Path.ToString()));
        Assert.False(ConfigurationDiff.NeedsWrite(changes));
        Assert.True(ConfigurationDiff.NeedsWrite(ConfigurationDiff.Compare(Inputs, Inputs, settings.With("name", Text("n")), [])));
    }

    [Theory]
    [InlineData("onDrift", "update")]
    [InlineData("onDelete", "retain")]
    public void Compare_DefaultSpelledOut_IsNoChange(string name, string value) =>
        Assert.Empty(ConfigurationDiff.Compare(Inputs, Inputs, Inputs.With(name, Text(value)), []));

    private static IEnumerable<(PropertyValue? Before, PropertyValue? After)> Marked(PropertyValue? before, PropertyValue? after)
    {
        yield return (before, after);
        yield return (before is null ? null : Secret(before), after);
        yield return (before, after is null ? null : Secret(after));
    }

    private static PropertyMap Under(string name, PropertyValue? value) => PropertyMap.Empty.WithOptional(name, value);

    private static PropertyValue? Read(string json) =>
        json.Length == 0
            ? null
            : Protocol.PropertyValueReader.Read(
                Google.Protobuf.WellKnownTypes.Value.Parser.ParseJson(json.Replace("?", UnknownSpellings.Text, StringComparison.Ordinal)));
}
