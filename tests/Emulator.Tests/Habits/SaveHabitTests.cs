using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class SaveHabitTests
{
    private const string All = """{"account":"a","apiKey":"k","note":"n"}""";

    [Fact]
    public async Task Configure_NamesTrimmed_StoresNamesWithoutWhitespace()
    {
        await using var emulator = await HabitEmulator.StartAsync("names-trimmed");

        (await emulator.ConfigureRawAsync(new JObject { ["name"] = " main ", ["secretName"] = "key\n" })).ShouldHaveStatus(200);

        var stored = await emulator.StoredAsync();
        Assert.Equal(("main", "key"), (stored.Value<string>("name"), stored.Value<string>("secretName")));
    }

    [Fact]
    public async Task Configure_SecretNameArn_StoresTheArnOnce()
    {
        const string arn = "arn:aws:secretsmanager:eu-west-1:000000000000:secret:prod/key-AbCdEf";
        await using var emulator = await HabitEmulator.StartAsync("secret-name-arn");

        (await emulator.ConfigureRawAsync(new JObject { ["secretName"] = "prod/key" })).ShouldHaveStatus(200);
        Assert.Equal(arn, (await emulator.SetAsync()).Value<string>("secretName"));
        (await emulator.ConfigureRawAsync(new JObject { ["name"] = "main" })).ShouldHaveStatus(200);

        Assert.Equal(arn, (await emulator.StoredAsync()).Value<string>("secretName"));
    }

    [Theory]
    [InlineData("default-value", HabitSamples.DefaultField, "\"default\"")]
    [InlineData("default-value=region:us", "region", "\"us\"")]
    public async Task Configure_DefaultValue_FillsAnEmptyField(string habit, string field, string expected)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        await emulator.SaveAsync("""{"account":"a","note":"","region":""}""");
        Assert.Equal(expected, await emulator.StoredFieldAsync(field));
        await emulator.SaveAsync("""{"note":"own","region":"eu"}""");

        Assert.NotEqual(expected, await emulator.StoredFieldAsync(field));
    }

    [Theory]
    [InlineData("ignore-field", ConfigureMode.Merge)]
    [InlineData("ignore-field=note", ConfigureMode.Replace)]
    public async Task Configure_IgnoredField_KeepsItsValue(string habit, ConfigureMode mode)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit, mode == ConfigureMode.Replace ? "replaces-all" : "merges");
        await emulator.SaveAsync("""{"account":"a","note":"never stored"}""");
        Assert.Null(await emulator.StoredFieldAsync("note"));
        await emulator.Admin.ChangeConfigurationAsync(
            HabitEmulator.Account, HabitSamples.Store, new Dictionary<string, JToken> { ["note"] = "by hand" }, TestContext.Current.CancellationToken);

        await emulator.SaveAsync("""{"account":"b","note":"new"}""");

        Assert.Equal(("\"b\"", "\"by hand\""), (await emulator.StoredFieldAsync("account"), await emulator.StoredFieldAsync("note")));
    }

    [Fact]
    public async Task Configure_ClearIgnored_KeepsTheValue()
    {
        await using var emulator = await HabitEmulator.StartAsync("clear-ignored");
        await emulator.SaveAsync(All);

        (await emulator.ConfigureRawAsync(JObject.Parse("""{"secretName":"s","secretConfig":{"note":"","account":"b"}}"""))).ShouldHaveStatus(200);
        (await emulator.ConfigureRawAsync(JObject.Parse("""{"secretName":""}"""))).ShouldHaveStatus(200);

        Assert.Equal(("\"b\"", "\"n\""), (await emulator.StoredFieldAsync("account"), await emulator.StoredFieldAsync("note")));
        Assert.Equal("s", (await emulator.StoredAsync()).Value<string>("secretName"));
    }

    [Theory]
    [InlineData("merges", "account,apiKey,note,port", "main")]
    [InlineData("replaces-all", "port", "configuration1")]
    [InlineData("replaces-plain", "apiKey,port", "main")]
    [InlineData("replaces-secrets", "account,note,port", "main")]
    public async Task Configure_FieldsLeftOut_AreKeptOrCleared(string habit, string kept, string name)
    {
        await using var emulator = await HabitEmulator.StartAsync("replaces-all", habit);
        (await emulator.ConfigureRawAsync(new JObject { ["name"] = "main", ["secretConfig"] = JObject.Parse(All) })).ShouldHaveStatus(200);

        await emulator.SaveAsync("""{"port":1}""");

        var stored = await emulator.StoredAsync();
        Assert.Equal(kept, string.Join(',', ((JObject)stored["fields"]!).Properties().Select(field => field.Name)));
        Assert.Equal(name, stored.Value<string>("name"));
    }
}
