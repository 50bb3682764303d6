using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.ConnectorConfiguration;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.Properties;

public sealed class PropertyComparisonTests
{
    private static readonly PropertyMap Inputs = Configured().With("accountId", String("a"));

    public static TheoryData<string, string, string> Values => new()
    {
        // old, new, kind of change; values in JSON, "?" is unknown and an empty string is absent
        { string.Empty, string.Empty, string.Empty },
        { string.Empty, "null", string.Empty },
        { "null", "\"\"", string.Empty },
        { "\"\"", "[]", string.Empty },
        { "[]", "{}", string.Empty },
        { string.Empty, "\"x\"", "Add" },
        { "null", "\"x\"", "Add" },
        { "\"x\"", string.Empty, "Delete" },
        { "\"x\"", "null", "Delete" },
        { "\"x\"", "\"\"", "Delete" },
        { "\"x\"", "\"y\"", "Update" },
        { "\"x\"", "\"x\"", string.Empty },
        { "3", "\"3\"", string.Empty },
        { "true", "\"true\"", string.Empty },
        { "3", "\"3.5\"", "Update" },
        { "[\"a\",\"b\"]", "[\"a\",\"b\"]", string.Empty },
        { "[\"a\",\"b\"]", "[\"b\",\"a\"]", "Update" },
        { "\"x\"", "\"?\"", "Update" },
        { string.Empty, "\"?\"", "Add" },
        { "[\"a\"]", "[\"?\"]", "Update" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void CompareProperty_OldAndNew_ReturnsTheChangeKind(string old, string now, string kind)
    {
        foreach (var (before, after) in Marked(Read(old), Read(now)))
        {
            var comparison = new PropertyComparison(Under("p", before), Under("p", after), []);
            comparison.CompareProperty("p");
            var map = new PropertyComparison(Of(("m", Under("p", before))), Of(("m", Under("p", after))), []);
            map.CompareMap("m");

            // The engine would show the old value of an update, although it has become secret.
            var expected = kind == "Update" && after is SecretValue && before is not SecretValue ? "Add" : kind;
            Assert.Equal(expected, string.Join(",", comparison.Changes.Select(change => change.Kind)));
            Assert.Equal(expected.Length == 0 ? string.Empty : $"m.p {expected}", string.Join(",", map.Changes.Select(change => $"{change.Path} {change.Kind}")));
        }
    }

    [Fact]
    public void CompareBoolean_AbsentAndFalse_AreEqual()
    {
        var comparison = new PropertyComparison(PropertyMap.Empty, Of(("f", PropertyValue.Of(false))), []);
        comparison.CompareBoolean("f");
        Assert.Empty(comparison.Changes);

        var unknown = new PropertyComparison(PropertyMap.Empty, Of(("f", PropertyValue.Unknown)), []);
        unknown.CompareBoolean("f");
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
        var news = Configured(account: "other").With("accountId", String("a"));

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
    public void Compare_Timestamps_DecideWhetherSecretsMayHaveDrifted(string? ours, string? theirs, string onDrift, bool drifted)
    {
        var inputs = onDrift.Length == 0 ? Inputs : Inputs.With("onDrift", String(onDrift));
        var state = inputs
            .WithOptional("lastUpdated", ours is null ? null : String(ours))
            .WithOptional("remoteLastUpdated", theirs is null ? null : String(theirs));

        var changes = ConfigurationDiff.Compare(inputs, state, inputs, []);

        Assert.Equal(drifted ? ["secretConfig"] : [], changes.Select(change => change.Path.ToString()));
        Assert.All(changes, change => Assert.False(change.Replaces || change.InputDiff));
    }

    [Fact]
    public void Compare_TimestampsWithoutSecretsInProgram_ReportNoDrift()
    {
        var inputs = Inputs.Without("secretConfig");
        var state = inputs.With("lastUpdated", String("2026-01-01T00:00:00Z")).With("remoteLastUpdated", String("2026-01-02T00:00:00Z"));

        Assert.Empty(ConfigurationDiff.Compare(inputs, state, inputs, []));
    }

    [Fact]
    public void NeedsWrite_SettingsOnly_IsFalse()
    {
        var settings = Inputs.With("onDelete", String("clear")).With("adoptExisting", PropertyValue.Of(true)).With("onDrift", String("warn"));
        var changes = ConfigurationDiff.Compare(Inputs, Inputs, settings, []);

        Assert.Equal(["onDrift", "onDelete"], changes.Select(change => change.Path.ToString()));
        Assert.False(ConfigurationDiff.NeedsWrite(changes));
        Assert.True(ConfigurationDiff.NeedsWrite(ConfigurationDiff.Compare(Inputs, Inputs, settings.With("name", String("n")), [])));
    }

    [Theory]
    [InlineData("onDrift", "update")]
    [InlineData("onDelete", "retain")]
    public void Compare_ExplicitDefault_IsNoChange(string name, string value) =>
        Assert.Empty(ConfigurationDiff.Compare(Inputs, Inputs, Inputs.With(name, String(value)), []));

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
            : Wire.Read(
                Google.Protobuf.WellKnownTypes.Value.Parser.ParseJson(json.Replace("?", UnknownSpellings.Canonical, StringComparison.Ordinal)));
}
