using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>What the doctor reports of platforms with one habit more.</summary>
public sealed class ExaminationTests
{
    private static readonly JObject Values = JObject.Parse("""{ "bucket": "b-1", "folder": "f-canary", "password": "pw-canary-1" }""");

    [Theory]
    [InlineData("works", "timestamp", "seconds")]
    [InlineData("works", "timestamp", "milliseconds", "time-milliseconds")]
    [InlineData("works", "timestamp", "microseconds", "time-microseconds")]
    [InlineData("works", "timestamp", "seconds", "time-digits")]
    [InlineData("works", "timestamp", "dateTime", "time-rfc3339")]
    [InlineData("works", "timestamp", "dateTimeWithoutOffset", "time-without-zone")]
    [InlineData("partly", "timestamp", "none", "time-absent")]
    [InlineData("partly", "timestamp", "none", "time-zero")]
    [InlineData("partly", "timestamp", "read", "time-moved-by-read")]
    [InlineData("works", "masks", "characters", "mask-stars")]
    [InlineData("works", "masks", "partial", "mask-last-four")]
    [InlineData("works", "masks", "word", "mask-es-redacted")]
    [InlineData("works", "masks", "unrecognized", "mask-none")]
    [InlineData("works", "fieldPlace", "filled", "fields-direct")]
    [InlineData("works", "fieldPlace", "filled", "fields-grouped")]
    [InlineData("works", "envelope", "response")]
    [InlineData("works", "envelope", "data", "response-name=data")]
    [InlineData("works", "envelope", "none", "no-envelope")]
    [InlineData("works", "statusCode", "digits", "code-string")]
    [InlineData("works", "statusCode", "word", "code-word")]
    [InlineData("partly", "configured", null, "configured-form=absent")]
    [InlineData("works", "configured", "True", "configured-form=yes")]
    public async Task Run_Configuration_ReportsWhatIsUnderstood(string verdict, string name, string? value, params string[] habits)
    {
        await using var platform = await CheckedPlatform.StartAsync(Values, habits);

        var run = await platform.RunAsync();

        var understood = run.Of("getConfiguration")["understood"]![name]!;
        Assert.Equal(verdict, run.Text("getConfiguration", "verdict"));
        Assert.Equal(value, (understood is JArray { Count: 1 } list ? list[0] : understood) is JValue { Value: { } shown } ? shown.ToString() : null);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("canary", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type", "type-unknown")]
    [InlineData("id", "field-twice")]
    public async Task Run_MetadataNotUnderstood_NamesAttributeFieldAndSetting(string attribute, string habit)
    {
        await using var platform = await CheckedPlatform.StartAsync(Values, habit);

        var run = await platform.RunAsync();

        var finding = run.Of("getConfiguration");
        Assert.Equal("partly", (string?)finding["verdict"]);
        Assert.Contains(finding["notUnderstood"]!, unclear => (string?)unclear["attribute"] == attribute && (string?)unclear["field"] == "bucket");
        Assert.Equal(["connectors:validation"], finding["settings"]!.Select(setting => (string?)setting));
        Assert.Contains("connectors:validation", run.Text("getConfiguration", "advice"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "configured": true, "editable": true, "secretConfig": "x" }""")]
    [InlineData("""{ "configured": true, "editable": true, "secretConfig": [] }""")]
    [InlineData("""{ "configured": true, "editable": true, "lastUpdated": 1 }""")]
    public async Task Run_FieldsNotUnderstood_NamesTheAttributeAndFails(string configuration)
    {
        await using var api = await StubApi.StartAsync(context => context.Response.WriteAsync(
            context.Request.Path.Value!.EndsWith("config", StringComparison.Ordinal)
                ? $$"""{ "statusCode": 0, "response": {{configuration}} }"""
                : $$"""{ "statusCode": 0, "response": [{ "connectorId": "{{TestCatalogue.Store}}", "name": "Store", "configured": true }] }"""));

        var run = await DoctorRun.OfAsync(api.Address, "--json");
        var text = await DoctorRun.OfAsync(api.Address);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("unclear", run.Text("getConfiguration", "verdict"));
        Assert.Equal("secretConfig", (string?)run.Of("getConfiguration").SelectToken("notUnderstood[0].attribute"));
        Assert.Contains("not understood: 'secretConfig'", text.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("items", null)]
    [InlineData("items", 30, "page-limit=30")]
    [InlineData("pages", 30, "offset-in-pages", "page-limit=30")]
    [InlineData("ignored", null, "list-all")]
    public async Task Run_Lists_ReportsPagingAndLimit(string paging, int? limit, params string[] habits)
    {
        await using var emulator = await EmulatorApp.StartAsync(new EmulatorOptions { Habits = [.. habits.Select(Habit.Parse)] }, TestContext.Current.CancellationToken);

        var run = await DoctorRun.OfAsync(emulator.Address, "--json");

        Assert.Equal("99 connectors in the catalog", run.Text("list", "cameBack"));
        Assert.Equal(paging, (string?)run.Of("list").SelectToken("understood.paging"));
        Assert.Equal(limit, (int?)run.Of("list").SelectToken("understood.pageLimit"));
    }

    [Fact]
    public async Task Run_ListNotProvenComplete_NamesTheNumbersAndSearchesNoPath()
    {
        await using var platform = await CheckedPlatform.StartAsync(Values, "list-null-item");

        var run = await platform.RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("unclear", run.Text("listAdded", "verdict"));
        Assert.Contains("cannot be proven complete, because item", run.Text("listAdded", "cameBack"), StringComparison.Ordinal);
        Assert.Empty(run.Text("listAdded", "route"));
    }

    [Fact]
    public async Task Run_ConnectorSelected_ListsItsFieldsWithoutValues()
    {
        await using var platform = await CheckedPlatform.StartAsync(Values);

        var run = await platform.RunAsync("--connector", CheckedPlatform.Key.Split('/')[1]);
        var without = await platform.RunAsync();

        Assert.Equal(
            "bucket Text plain, folder Text plain, port Number plain, region Select plain, tables Multi-Select plain, since Date plain, password Password secret",
            string.Join(", ", run.Json["fields"]!.Select(field => $"{field["id"]} {field["type"]} {field["sensitivity"]}")));
        Assert.Equal(JTokenType.Null, without.Json["fields"]!.Type);
        Assert.DoesNotContain("canary", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoWriteCheck_NamesTheFlagAndTheSetting()
    {
        await using var platform = await CheckedPlatform.StartAsync(Values);

        var run = await platform.RunAsync();

        Assert.Equal("unknown", (string?)run.Of("configure").SelectToken("understood.configureMode"));
        Assert.Contains("--write-check learns", run.Text("configure", "advice"), StringComparison.Ordinal);
        Assert.Equal("connectors:configureMode", (string?)run.Of("configure").SelectToken("settings[0]"));
        Assert.Equal(JTokenType.Null, run.Json["writeCheck"]!.Type);
    }
}
