using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class DocumentHabitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("field-twice", "secretConfig[0].configuration[14].label", "\"Account (legacy)\"")]
    [InlineData("field-twice", "secretConfig[0].configuration[14].id", "\"account\"")]
    [InlineData("fields-direct", "secretConfig[0].id", "\"account\"")]
    [InlineData("fields-direct", "name", "\"configuration1\"")]
    [InlineData("fields-by-id", "secretConfig.port.max", "65535")]
    [InlineData("fields-map", "secretConfig[0].configuration.port.max", "65535")]
    [InlineData("fields-deeper", "secretConfig[0].configuration1.configuration[0].id", "\"account\"")]
    [InlineData("fields-grouped", "secretConfig[0].configuration[0].configuration[0].id", "\"account\"")]
    [InlineData("fields-grouped", "secretConfig[0].configuration[1].type", "\"Group\"")]
    [InlineData("set-object", "secretConfig.configuration[0].id", "\"account\"")]
    [InlineData("configured-form", "configured", null)]
    [InlineData("configured-form=Y", "configured", "\"N\"")]
    [InlineData("configured-form=CONFIGURED", "configured", "\"NOT_CONFIGURED\"")]
    [InlineData("configured-form=1", "configured", "0")]
    [InlineData("configured-constant", "configured", "true")]
    [InlineData("configured-constant=false", "configured", "false")]
    [InlineData("fresh-secret-name", "secretConfig[0].secretName", "\"madconnect/ABCDEF0123456789\"")]
    [InlineData("fresh-configuration-id", "secretConfig[0].configurationId", "\"pre-ABCDEF0123456789\"")]
    [InlineData("fresh-empty", "secretConfig", "[]")]
    [InlineData("fresh-default", "secretConfig[0].configuration[13].value", "\"default\"")]
    [InlineData("fresh-default=region:us", "secretConfig[0].configuration[4].value", "\"us\"")]
    [InlineData("not-editable", "editable", "false")]
    public async Task Get_FreshConnector_HasAnotherForm(string habit, string path, string? shown)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        var response = (await emulator.GetConfigurationAsync()).Response;

        Assert.Equal(shown, response.SelectToken(path)?.ToString(Formatting.None));
        Assert.False((await emulator.StoredAsync()).Value<bool>("configured"));
    }

    [Theory]
    [InlineData("fresh-empty")]
    [InlineData("fresh-default=region:us")]
    [InlineData("fresh-configuration-id")]
    public async Task Get_AfterASave_IsAsUsual(string habit)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);
        await emulator.SaveAsync("""{"account":"a"}""");

        var set = await emulator.SetAsync();

        Assert.Equal((await emulator.StoredAsync())["configurationId"], set["configurationId"]);
        Assert.Equal(JTokenType.Null, set.SelectToken("configuration[4].value")?.Type);
    }

    [Theory]
    [InlineData("configured-form=yes", "configured", "\"no\"")]
    [InlineData("configured-form", "configured", null)]
    [InlineData("configured-constant", "configured", "true")]
    [InlineData("configured-constant,configured-form=yes", "configured", "\"yes\"")]
    [InlineData("not-editable", "editable", "false")]
    public async Task ListAdded_SameAttribute_HasTheSameForm(string habits, string attribute, string? shown)
    {
        await using var emulator = await HabitEmulator.StartAsync(habits.Split(','));

        Assert.Equal(shown, (await emulator.ListAddedAsync()).Response[0]?[attribute]?.ToString(Formatting.None));
    }

    [Fact]
    public async Task Configure_NotEditable_IsRefused()
    {
        await using var emulator = await HabitEmulator.StartAsync("not-editable");

        (await emulator.ConfigureAsync("""{"account":"a"}""")).ShouldHaveStatus(403);

        Assert.Null(await emulator.StoredFieldAsync("account"));
    }

    [Fact]
    public async Task Configure_EchoesSecrets_RepeatsTheRequest()
    {
        await using var emulator = await HabitEmulator.StartAsync("configure-echoes-secrets");

        var reply = await emulator.ConfigureAsync("""{"apiKey":"key-1"}""");

        Assert.Equal("key-1", reply.Response.SelectToken("secretConfig.apiKey"));
    }

    [Fact]
    public async Task Get_FieldsAfterSave_ListsTheFieldAfterTheFirstSave()
    {
        await using var emulator = await HabitEmulator.StartAsync("fields-after-save=port");
        Assert.DoesNotContain("port", await IdsAsync(emulator));

        await emulator.SaveAsync("""{"port":22}""");

        Assert.Contains("port", await IdsAsync(emulator));
    }

    [Theory]
    [InlineData("retired-field", HabitSamples.DefaultField, false)]
    [InlineData("readonly-field=account", "account", true)]
    public async Task Configure_FieldNoLongerAccepted_IsRefusedAndStillStored(string habit, string field, bool listed)
    {
        await using var emulator = await HabitEmulator.StartAsync();
        await emulator.SaveAsync($$"""{"{{field}}":"kept"}""");
        await emulator.Admin.AddHabitAsync(Emulator.Habits.Habit.Parse(habit), Cancellation);

        (await emulator.ConfigureAsync($$"""{"{{field}}":"new"}""")).ShouldHaveStatus(400);
        await emulator.SaveAsync("""{"port":22}""");

        Assert.Equal(listed, (await IdsAsync(emulator)).Contains(field));
        Assert.Equal("\"kept\"", await emulator.StoredFieldAsync(field));
        if (listed)
            Assert.Equal((true, "kept"), ((await emulator.FieldAsync(field)).Value<bool>("readonly"), (await emulator.FieldAsync(field)).Value<string>("value")));
    }

    private static async Task<IEnumerable<string?>> IdsAsync(HabitEmulator emulator) =>
        (await emulator.SetAsync())["configuration"]!.Select(field => field.Value<string>("id"));
}
