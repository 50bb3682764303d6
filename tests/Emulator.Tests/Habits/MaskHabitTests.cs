using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class MaskHabitTests
{
    private const string Secret = "hunter2-ab12";

    [Theory]
    [InlineData("mask-es-redacted", "\"::es_redacted::\"")]
    [InlineData("mask-hidden", "\"[HIDDEN]\"")]
    [InlineData("mask-tag", "\"<secret>\"")]
    [InlineData("mask-word", "\"REDACTED\"")]
    [InlineData("mask-string", "\"(set)\"")]
    [InlineData("mask-string=not shown", "\"not shown\"")]
    [InlineData("mask-stars", "\"******\"")]
    [InlineData("mask-stars=3", "\"***\"")]
    [InlineData("mask-bullets", "\"••••••••\"")]
    [InlineData("mask-length", "\"************\"")]
    [InlineData("mask-last-four", "\"***ab12\"")]
    [InlineData("mask-first-two", "\"hu******\"")]
    [InlineData("mask-both-ends", "\"hu****12\"")]
    [InlineData("mask-empty", "\"\"")]
    [InlineData("mask-object", "{\"isSet\":true}")]
    [InlineData("mask-hash", "\"2c819a7ec3623d81f37b76611151ffd1fa5e8cb1385051f9f5cc47f3ef09026b\"")]
    [InlineData("mask-null", "null")]
    [InlineData("mask-omitted", null)]
    [InlineData("mask-none", "\"hunter2-ab12\"")]
    public async Task Get_Mask_ReplacesSecretsOnly(string habit, string? shown)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);
        await emulator.SaveAsync($$"""{"account":"acme","apiKey":"{{Secret}}"}""");

        var apiKey = await emulator.FieldAsync("apiKey");

        Assert.Equal(shown, apiKey["value"]?.ToString(Formatting.None));
        Assert.Equal("acme", (await emulator.FieldAsync("account"))["value"]);
        Assert.Equal($"\"{Secret}\"", await emulator.StoredFieldAsync("apiKey"));
    }

    [Fact]
    public async Task Get_MaskRandom_DiffersAtEachRead()
    {
        await using var emulator = await HabitEmulator.StartAsync("mask-random");
        await emulator.SaveAsync($$"""{"apiKey":"{{Secret}}"}""");

        var first = (await emulator.FieldAsync("apiKey")).Value<string>("value");

        Assert.NotEqual(first, (await emulator.FieldAsync("apiKey")).Value<string>("value"));
        Assert.NotEqual(Secret, first);
    }

    [Fact]
    public async Task Get_MaskEmpty_HasAFlagForSetAndEmptySecrets()
    {
        await using var emulator = await HabitEmulator.StartAsync("mask-empty");
        await emulator.SaveAsync($$"""{"apiKey":"{{Secret}}"}""");

        Assert.Equal(true, (await emulator.FieldAsync("apiKey"))["hasValue"]);
        Assert.Equal(false, (await emulator.FieldAsync("secondKey"))["hasValue"]);
    }

    [Theory]
    [InlineData("sensitive-field", HabitSamples.DefaultField)]
    [InlineData("sensitive-field=account,tables", "account")]
    [InlineData("sensitive-field=account,tables", "tables")]
    public async Task Get_SensitiveField_IsMasked(string habit, string field)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit, "mask-hidden");
        await emulator.SaveAsync("""{"account":"acme","note":"n","tables":["a"]}""");

        var shown = await emulator.FieldAsync(field);

        Assert.Equal("[HIDDEN]", shown["value"]);
        Assert.Equal(JTokenType.Null, shown["listValue"]?.Type);
    }

    [Fact]
    public async Task Get_TwoMasks_ShowsTheLater()
    {
        await using var emulator = await HabitEmulator.StartAsync("mask-word", "mask-hidden", "mask-word");
        await emulator.SaveAsync($$"""{"apiKey":"{{Secret}}"}""");

        Assert.Equal("REDACTED", (await emulator.FieldAsync("apiKey"))["value"]);
    }

    [Theory]
    [InlineData("secret-type", "Secret Text", null, null)]
    [InlineData("secret-type=Credential", "Credential", null, null)]
    [InlineData("secret-as-text", "Text", null, null)]
    [InlineData("secret-flag", "Text", "secret", "true")]
    [InlineData("secret-flag=masked", "Text", "masked", "true")]
    [InlineData("secret-format", "Text", "format", "\"password\"")]
    public async Task Get_SecretDeclaration_ChangesTheMetadataOfSecretsOnly(string habit, string type, string? attribute, string? value)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);
        await emulator.SaveAsync($$"""{"apiKey":"{{Secret}}"}""");

        var apiKey = await emulator.FieldAsync("apiKey");
        var account = await emulator.FieldAsync("account");

        Assert.Equal(type, apiKey["type"]);
        Assert.Equal("********", apiKey["value"]);
        if (attribute is not null)
            Assert.Equal((value, false), (apiKey[attribute]?.ToString(Formatting.None), account.ContainsKey(attribute)));
    }
}
