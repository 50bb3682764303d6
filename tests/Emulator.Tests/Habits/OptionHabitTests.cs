using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class OptionHabitTests
{
    [Theory]
    [InlineData("value-objects", "region", "value", "{\"label\":\"us (label)\",\"value\":\"us\"}")]
    [InlineData("value-objects", "tables", "listValue", "[{\"label\":\"a (label)\",\"value\":\"a\"}]")]
    [InlineData("value-objects", "account", "value", "\"acme\"")]
    [InlineData("value-string", "port", "value", "\"22\"")]
    [InlineData("value-string", "enabled", "value", "\"true\"")]
    [InlineData("value-in-list", "account", "value", "[\"acme\"]")]
    [InlineData("multi-select-in-value", "tables", "value", "[\"a\"]")]
    [InlineData("multi-select-in-value", "tables", "listValue", "null")]
    [InlineData("options-objects", "region", "list", "[{\"label\":\"us (label)\",\"value\":\"us\"},{\"label\":\"eu (label)\",\"value\":\"eu\"}]")]
    [InlineData("options-booleans", "ssl", "list", "[true,false]")]
    [InlineData("options-booleans", "ssl", "value", "true")]
    [InlineData("options-booleans", "region", "list", "[\"us\",\"eu\"]")]
    [InlineData("options-numbers", "level", "list", "[1,2,30]")]
    [InlineData("options-numbers", "level", "value", "30")]
    [InlineData("options-unreadable", "region", "list", "\"see the documentation\"")]
    [InlineData("options-unreadable=objects", "region", "list", "[{},[1]]")]
    [InlineData("options-unreadable=number", "account", "list", "null")]
    public async Task Get_Values_AreShownInAnotherForm(string habit, string field, string attribute, string shown)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);
        await emulator.SaveAsync("""{"account":"acme","port":22,"enabled":true,"region":"us","ssl":"true","level":"30","tables":["a"]}""");

        Assert.Equal(shown, (await emulator.FieldAsync(field))[attribute]?.ToString(Formatting.None));
    }

    [Theory]
    [InlineData("value-objects", "region", "{\"label\":\"us (label)\",\"value\":\"us\"}", "\"us\"")]
    [InlineData("options-booleans", "ssl", "true", "\"true\"")]
    [InlineData("options-numbers", "level", "30", "\"30\"")]
    public async Task Configure_ValueAsShown_IsAccepted(string habit, string field, string sent, string stored)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        await emulator.SaveAsync($$"""{"{{field}}":{{sent}}}""");

        Assert.Equal(stored, await emulator.StoredFieldAsync(field));
    }

    [Fact]
    public async Task Get_OptionsMany_AreListedAndAccepted()
    {
        await using var emulator = await HabitEmulator.StartAsync("options-many");

        await emulator.SaveAsync("""{"region":"option-498"}""");

        var options = Assert.IsType<JArray>((await emulator.FieldAsync("region"))["list"]);
        Assert.Equal((500, "us", "option-498"), (options.Count, options[0], options[^1]));
    }

    [Theory]
    [InlineData("type-unknown", "type", "\"Rich Input\"")]
    [InlineData("type-unknown=7", "type", "\"7\"")]
    [InlineData("limits-zero", "max", "0")]
    [InlineData("limits-contradictory", "min", "10")]
    [InlineData("required-form", "required", "\"N\"")]
    [InlineData("required-form=true", "required", "\"false\"")]
    [InlineData("required-form=1", "required", "0")]
    [InlineData("readonly-name", "readOnly", "false")]
    [InlineData("readonly-name", "readonly", null)]
    [InlineData("readonly-name=disabled", "disabled", "false")]
    [InlineData("field-id-absent", "id", null)]
    [InlineData("field-id-absent", "name", "\"port\"")]
    public async Task Get_Metadata_HasAnotherForm(string habit, string attribute, string? shown)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        Assert.Equal(shown, (await emulator.FieldAsync("port"))[attribute]?.ToString(Formatting.None));
        await emulator.SaveAsync("""{"port":5432}""");
    }
}
