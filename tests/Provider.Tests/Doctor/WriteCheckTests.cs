using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Doctor;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>The write check of the doctor. The oracle is what the emulator stores.</summary>
public sealed class WriteCheckTests
{
    private const string Flag = "--write-check";

    /// <summary>Those that set the mode themselves, and the one whose field no client can see.</summary>
    private static readonly string[] Excluded = ["merges", "replaces-all", "replaces-plain", "replaces-secrets", "retired-field"];

    public static TheoryData<string> AllHabits => [.. HabitCatalog.All.Where(habit => !Excluded.Contains(habit.Name)).SelectMany(habit => habit.Samples.Select(sample => sample.ToString()))];

    private static JObject Plain => JObject.Parse("""{ "bucket": "b-1", "folder": "f/1", "port": 8080, "region": "us", "tables": ["a", "c"], "since": "2026-01-31" }""");

    [Theory]
    [InlineData("merge", true, true, "merges")]
    [InlineData("merge", true, true, "merges", "time-milliseconds")]
    [InlineData("merge", true, true, "merges", "time-rfc3339-offset")]
    [InlineData("merge", false, false, "merges", "time-unmoved-by-equal-save")]
    [InlineData("merge", null, false, "merges", "time-absent")]
    [InlineData("merge", null, false, "merges", "time-moved-by-read")]
    [InlineData("merge", true, true, "replaces-secrets")]
    [InlineData("replace", true, true, "replaces-all")]
    [InlineData("replace", true, true, "replaces-plain")]
    [InlineData("replace", false, true, "replaces-all", "time-unmoved-by-equal-save")]
    [InlineData("replace", null, true, "replaces-all", "time-absent")]
    [InlineData("replace", null, true, "replaces-all", "time-moved-by-read")]
    [InlineData("replace", true, true, "replaces-all", "configure-ignored=1")]
    [InlineData("replace", true, true, "replaces-all", "configure-late=2")]
    public async Task Run_Platform_LearnsItsModeAndKeepsAllValues(string mode, bool? movesTimestamp, bool proven, params string[] habits)
    {
        await using var platform = await CheckedPlatform.StartAsync(Plain, habits);

        var run = await platform.RunAsync(Flag, CheckedPlatform.Key, "--yes");

        var check = run.Json["writeCheck"]!;
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(mode, (string?)check["outcome"]);
        Assert.Equal(movesTimestamp, (bool?)check["equalSaveMovesTimestamp"]);
        Assert.Equal(proven, (bool?)check["proven"]);
        Assert.Equal(mode == "replace" ? true : null, (bool?)check["restored"]);
        Assert.Equal("connectors:configureMode", (string?)check["setting"]);
        Assert.Equal(mode, (string?)check["value"]);
        Assert.Equal(mode, (string?)run.Of("configure").SelectToken("understood.configureMode"));
        AssertSame(Plain, await platform.ValuesAsync());
    }

    [Fact]
    public async Task Run_Merge_SendsOneSave()
    {
        await using var platform = await CheckedPlatform.StartAsync(Plain, "merges");

        await platform.RunAsync(Flag, CheckedPlatform.Key, "--yes");

        Assert.Equal(1, await platform.CountSavesAsync());
    }

    [Fact]
    public void BuildPartial_Fields_ContainsExactValuesOfPlainFieldsButOneThatIsOptional()
    {
        var document = ConfigurationDocument.Read(JObject.Parse(
            """
            { "configured": true, "secretConfig": [{ "configurationId": "c1", "name": "n", "configuration": [
              { "id": "bucket", "type": "Text", "required": true, "value": "b" }, { "id": "port", "type": "Number", "value": 1.10 },
              { "id": "folder", "type": "Text", "value": "f" }, { "id": "host", "type": "Text", "readonly": true, "value": "h" },
              { "id": "empty", "type": "Text", "value": "" }, { "id": "key", "type": "Password", "value": null } ] }] }
            """));

        var plan = WriteCheckPlan.Create(document);

        Assert.Null(WriteCheckRules.Refuse(document));
        Assert.Equal("folder", plan.LeftOut.Id);
        Assert.Equal(["bucket", "port"], plan.BuildPartial().Values.Keys.Order());
        Assert.Equal(["bucket", "folder", "port"], plan.BuildComplete().Values.Keys.Order());
        Assert.Equal("c1", plan.BuildPartial().ConfigurationId);
        Assert.Equal("n", plan.BuildPartial().Name);
    }

    [Theory]
    [InlineData("hold values", """{ "bucket": "b", "folder": "f", "password": "canary-1" }""")]
    [InlineData("fewer than two", """{ "bucket": "b" }""")]
    [InlineData("hold values", """{ "bucket": "b", "folder": "f", "password": "canary-1" }""", "secret-as-text")]
    [InlineData("hold values", """{ "bucket": "b", "folder": "f", "password": "canary-1" }""", "mask-object")]
    [InlineData("cannot be changed", """{ "bucket": "b", "folder": "f" }""", "not-editable")]
    [InlineData("not understood", """{ "bucket": "b", "folder": "f" }""", "field-twice")]
    public async Task Run_ConfigurationAllowsNoCheck_SendsNothing(string reason, string values, params string[] habits)
    {
        await using var platform = await CheckedPlatform.StartAsync(JObject.Parse(values), habits);

        var run = await platform.RunAsync(Flag, CheckedPlatform.Key, "--yes");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("refused", (string?)run.Json.SelectToken("writeCheck.outcome"));
        Assert.Contains(reason, (string?)run.Json.SelectToken("writeCheck.cameBack"), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await platform.CountSavesAsync());
    }

    [Theory]
    [InlineData("n\n", "declined", 0)]
    [InlineData("", "declined", 0)]
    [InlineData("y\n", "merge", 1)]
    [InlineData("Yes\n", "merge", 1)]
    public async Task Run_Terminal_AsksBeforeItSaves(string typed, string outcome, int saves)
    {
        await using var platform = await CheckedPlatform.StartAsync(Plain, "merges");

        var run = await platform.RunTerminalAsync(typed, [Flag, CheckedPlatform.Key]);

        Assert.Equal(outcome, (string?)run.Json.SelectToken("writeCheck.outcome"));
        Assert.EndsWith("Continue? [y/N] ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("but without field 'folder'", run.Errors, StringComparison.Ordinal);
        Assert.Equal(saves, await platform.CountSavesAsync());
    }

    [Theory]
    [InlineData("configured", "true", "required", "true")]
    [InlineData("secretName", "\"s1\"", "required", "false")]
    public void Refuse_SecretWithoutValueMayHoldOne_Refuses(string state, string stated, string mark, string marked)
    {
        var document = ConfigurationDocument.Read(JObject.Parse(
            $$"""
            { "{{state}}": {{stated}}, "secretConfig": [{ "configurationId": "c1", "configuration": [
              { "id": "a", "type": "Text", "value": "1" }, { "id": "b", "type": "Text", "value": "2" },
              { "id": "key", "type": "Password", "{{mark}}": {{marked}}, "value": null } ] }] }
            """));

        Assert.Contains("may hold values", new SecretRegistry().Render(WriteCheckRules.Refuse(document)!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LeftOutFieldGetsADefault_LearnsNothingAndRestoresIt()
    {
        await using var platform = await CheckedPlatform.StartAsync(Plain, "replaces-all", "default-value=folder:home");

        var run = await platform.RunAsync(Flag, CheckedPlatform.Key, "--yes");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", (string?)run.Json.SelectToken("writeCheck.outcome"));
        Assert.True((bool?)run.Json.SelectToken("writeCheck.restored"));
        AssertSame(Plain, await platform.ValuesAsync());
    }

    [Fact]
    public async Task Run_NoTerminalAndNoConsent_IsWrongUsage()
    {
        await using var platform = await CheckedPlatform.StartAsync(Plain);

        var run = await platform.RunAsync(Flag, CheckedPlatform.Key);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("add --yes", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await platform.CountSavesAsync());
    }

    [Theory]
    [InlineData("must be ACCOUNT/CONNECTOR", Flag, "a", "--yes")]
    [InlineData("must be ACCOUNT/CONNECTOR", Flag, "a/b/c", "--yes")]
    [InlineData("must be those of --write-check", Flag, "a/b", "--connector", "c", "--yes")]
    [InlineData("must be those of --write-check", Flag, "a/b", "--account", "c", "--yes")]
    public async Task Run_WrongKey_IsWrongUsage(string message, params string[] flags)
    {
        var run = await DoctorRun.OfAsync(new Uri("http://127.0.0.1:9"), flags);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllHabits))]
    public async Task Run_AnyHabit_LosesNoValueUnseen(string habit)
    {
        foreach (var mode in (string[])["merges", "replaces-all"])
        {
            await using var platform = await CheckedPlatform.StartAsync(Plain, mode, habit);

            var run = await platform.RunAsync(Flag, CheckedPlatform.Key, "--yes");

            var (check, values) = (run.Json["writeCheck"]!, await platform.ValuesAsync());
            var changed = check["changedFields"]!.Select(id => (string?)id).ToHashSet();
            var lost = Plain.Properties().Where(value => Texts(values[value.Name]).Count == 0).Select(value => value.Name).Except(changed).ToList();
            Assert.True(lost.Count == 0 || (bool?)check["restored"] == false, $"{mode}, {habit}: lost {string.Join(", ", lost)} {check}");
            if ((string?)check["value"] is { } learned && (bool?)check["proven"] == true)
                Assert.Equal(mode == "merges" ? "merge" : "replace", learned);
        }
    }

    private static void AssertSame(JObject expected, JObject actual)
    {
        Assert.Equal(expected.Properties().Select(value => value.Name).Order(), actual.Properties().Where(value => Texts(value.Value).Count > 0).Select(value => value.Name).Order());
        Assert.All(expected.Properties(), value => Assert.Equal(Texts(value.Value).Order(), Texts(actual[value.Name]).Order()));
    }

    private static List<string> Texts(JToken? value) =>
        [.. (value is JArray list ? list : (IEnumerable<JToken?>)[value]).Select(item => item?.ToString() ?? string.Empty).Where(text => text.Length > 0)];
}
