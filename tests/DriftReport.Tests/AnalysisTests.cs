using DriftReport.Analysis;

namespace Pulumi.Connectors.DriftReport.Tests;

public sealed class AnalysisTests
{
    private const string Written = """{"lastUpdated":"2026-03-28T19:37:11Z","remoteLastUpdated":"2026-03-28T19:37:11Z"}""";
    private const string Saved = """{"lastUpdated":"2026-03-28T19:37:11Z","remoteLastUpdated":"2026-04-02T08:00:00Z"}""";

    [Fact]
    public void Of_FieldChangedOutside_IsDriftWithBothValuesAndTheTime()
    {
        var (before, now) = (Events.State("""{"config":{"region":"eu"}}""", Written), Events.State("""{"config":{"region":"us"}}""", Saved));

        var report = Events.Report(
            Events.Refresh(before, now, "config.region"),
            Events.Plan("update", "config.region"));

        var resource = Assert.Single(report.Drifted);
        var field = Assert.Single(resource.Fields);
        Assert.Equal(("config.region", "eu", "us"), (field.Path, (string?)field.Before, (string?)field.Now));
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 8, 0, 0, TimeSpan.Zero), resource.ChangedAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 19, 37, 11, TimeSpan.Zero), resource.WrittenAt);
        Assert.Equal("update", resource.Repair);
        Assert.Equal(StackResult.Drift, report.Result);
        Assert.Empty(report.Pending);
    }

    [Fact]
    public void Of_ProgramChangedOnly_IsCleanWithPendingChanges()
    {
        var state = Events.State("""{"config":{"region":"eu"}}""", Written);

        var report = Events.Report(Events.Refresh(state, state), Events.Plan("update", "config.region"));

        Assert.Equal(StackResult.Clean, report.Result);
        Assert.Equal(["config.region"], Assert.Single(report.Pending).Paths);
    }

    [Fact]
    public void Of_ResourceGone_IsDriftRepairedByCreate()
    {
        var report = Events.Report(Events.Refresh(Events.State("{}", Written), found: null), Events.Plan("create"));

        var resource = Assert.Single(report.Drifted);
        Assert.True(resource.IsGone);
        Assert.Null(resource.ChangedAt);
        Assert.Empty(report.Pending);
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("update")]
    public void Of_DriftWithAnotherPlannedChange_IsPending(string op)
    {
        var report = Events.Report(
            Events.Refresh(Events.State("""{"name":"a"}"""), Events.State("""{"name":"b"}"""), "name"),
            Events.Plan(op, op == "update" ? ["name", "config.region"] : []));

        Assert.Equal(op, Assert.Single(report.Pending).Op);
    }

    [Fact]
    public void Of_UrnTwiceInTheState_IsReportedOnce()
    {
        var refresh = Events.Refresh(Events.State("""{"name":"a"}"""), Events.State("""{"name":"b"}"""), "name");

        Assert.Single(Events.Report(refresh, refresh).Drifted);
    }

    [Fact]
    public void Of_OnlyOutputsDiffer_IsClean()
    {
        var report = Events.Report(Events.Refresh(Events.State("{}", """{"name":"old title"}"""), Events.State("{}", """{"name":"new title"}""")));

        Assert.Equal(StackResult.Clean, report.Result);
    }

    [Theory]
    [InlineData("warn", StackResult.Drift)]
    [InlineData("ignore", StackResult.Clean)]
    [InlineData("update", StackResult.Clean)]
    public void Of_ProviderReportsNoDifference_DependsOnOnDrift(string onDrift, StackResult expected)
    {
        var inputs = """{"onDrift":"CHOICE","config":{"region":"eu","kept":1},"secretConfig":{"ciphertext":"[secret]"}}"""
            .Replace("CHOICE", onDrift, StringComparison.Ordinal);
        var found = Events.State(inputs, Saved);
        found.Outputs["config"]!["region"] = "us";

        var report = Events.Report(Events.Refresh(Events.State(inputs, Written), found));

        Assert.Equal(expected, report.Result);
        if (expected == StackResult.Drift)
            Assert.Equal(["config.region", "secretConfig"], Assert.Single(report.Drifted).Fields.Select(field => field.Path));
        Assert.All(report.Drifted, resource => Assert.Null(resource.Repair));
    }

    [Theory]
    [InlineData("config.region", """{"config":{"region":"eu"}}""", "eu")]
    [InlineData("""config["a.b"]""", """{"config":{"a.b":"eu"}}""", "eu")]
    [InlineData("""config["a\"b"]""", """{"config":{"a\"b":"eu"}}""", "eu")]
    [InlineData("config.list[1]", """{"config":{"list":["x","eu"]}}""", "eu")]
    [InlineData("config.list[7]", """{"config":{"list":["x"]}}""", null)]
    [InlineData("config.region.deeper", """{"config":{"region":"eu"}}""", null)]
    public void Of_AnyPath_ContainsItsValue(string path, string before, string? expected)
    {
        var field = Events.Field(path, Recording.Parse(before), Recording.Parse("""{"config":{}}"""));

        Assert.Equal((path, expected), (field.Path, (string?)field.Before));
        Assert.Null(field.Now);
    }

    [Fact]
    public void Name_ContainsTheUrnSeparator_IsComplete()
    {
        var resource = new DriftedResource("urn:pulumi:dev::demo::a:b:C::my::name", "a:b:C", string.Empty, false, [], null, null, null);

        Assert.Equal(("my::name", "C"), (resource.Name, resource.ShortType));
    }
}
