using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests.Habits;

public sealed class NormalizationHabitTests
{
    [Theory]
    [InlineData("select-translated", "region", "\"us\"", "\"OPTION_US\"")]
    [InlineData("select-translated", "region", "\"OPTION_EU\"", "\"OPTION_EU\"")]
    [InlineData("select-last-option", "region", "\"us\"", "\"eu\"")]
    [InlineData("select-last-option", "region", "\"eu\"", "\"eu\"")]
    [InlineData("select-label", "region", "\"us\"", "\"us (label)\"")]
    [InlineData("select-label", "region", "\"us (label)\"", "\"us (label)\"")]
    [InlineData("multi-select-comma", "tables", "[\"a\",\"c\"]", "\"a,c\"")]
    [InlineData("multi-select-comma", "tables", "\"a,c\"", "\"a,c\"")]
    [InlineData("multi-select-json", "tables", "[\"a\",\"c\"]", "\"[\\\"a\\\",\\\"c\\\"]\"")]
    [InlineData("multi-select-json", "tables", "\"[\\\"a\\\"]\"", "\"[\\\"a\\\"]\"")]
    [InlineData("list-order", "tables", "[\"a\",\"c\",\"b\"]", "[\"c\",\"b\",\"a\"]")]
    [InlineData("list-order=ascending", "tables", "[\"c\",\"a\"]", "[\"a\",\"c\"]")]
    [InlineData("list-distinct", "tables", "[\"a\",\"b\",\"a\"]", "[\"a\",\"b\"]")]
    [InlineData("date-as-time", "since", "\"2026-01-31\"", "\"2026-01-31T00:00:00Z\"")]
    [InlineData("date-as-time", "since", "\"2026-01-31T00:00:00Z\"", "\"2026-01-31T00:00:00Z\"")]
    [InlineData("date-as-time=T00:00:00+00:00", "since", "\"2026-01-31\"", "\"2026-01-31T00:00:00+00:00\"")]
    [InlineData("date-format", "since", "\"2026-01-31\"", "\"01/31/2026\"")]
    [InlineData("date-format=d MMM yyyy", "since", "\"31 Jan 2026\"", "\"31 Jan 2026\"")]
    [InlineData("number-as-string", "port", "22", "\"22\"")]
    [InlineData("number-from-string", "port", "\"0443\"", "443")]
    [InlineData("number-from-string", "port", "\"1.50\"", "1.5")]
    [InlineData("number-canonical", "port", "\"1.10\"", "\"1.1\"")]
    [InlineData("number-canonical", "note", "\"1.10\"", "\"1.10\"")]
    [InlineData("number-canonical=all-fields", "note", "\"007\"", "\"7\"")]
    [InlineData("number-grouping", "port", "\"1,000\"", "\"1000\"")]
    [InlineData("number-grouping", "note", "\"1,000\"", "\"1000\"")]
    [InlineData("boolean-words", "enabled", "true", "\"True\"")]
    [InlineData("boolean-words", "enabled", "\"false\"", "\"False\"")]
    [InlineData("boolean-words", "note", "\"true\"", "\"true\"")]
    [InlineData("boolean-words=1", "enabled", "true", "1")]
    [InlineData("boolean-words=yes", "enabled", "false", "\"no\"")]
    [InlineData("json-rewritten", "note", "\"{ \\\"b\\\": 1, \\\"a\\\": {\\\"d\\\":1,\\\"c\\\":2} }\"", "\"{\\\"a\\\":{\\\"c\\\":2,\\\"d\\\":1},\\\"b\\\":1}\"")]
    [InlineData("json-rewritten=indented", "note", "\"{\\\"a\\\":1}\"", "\"{\\n  \\\"a\\\": 1\\n}\"")]
    [InlineData("json-rewritten", "note", "\"{ no json\"", "\"{ no json\"")]
    [InlineData("fold-case", "account", "\"ACME Inc\"", "\"acme inc\"")]
    [InlineData("fold-case=upper", "region", "\"us\"", "\"US\"")]
    [InlineData("fold-case=upper", "region", "\"US\"", "\"US\"")]
    [InlineData("fold-case", "apiKey", "\"KEY\"", "\"KEY\"")]
    [InlineData("trim-values", "account", "\" a b\\n\"", "\"a b\"")]
    [InlineData("trim-values", "apiKey", "\"key\\n\"", "\"key\"")]
    [InlineData("line-ends", "apiKey", "\"a\\nb\\r\\nc\"", "\"a\\r\\nb\\r\\nc\"")]
    [InlineData("line-ends=lf", "account", "\"a\\r\\nb\"", "\"a\\nb\"")]
    [InlineData("url-slash", "account", "\"https://a.example/x\"", "\"https://a.example/x/\"")]
    [InlineData("url-slash", "account", "\"https://a.example/?q=1\"", "\"https://a.example/?q=1\"")]
    [InlineData("slug", "account", "\"Big Store (EU)\"", "\"big-store-eu\"")]
    [InlineData("unicode-form", "account", "\"Zu\\u0308rich\"", "\"Z\u00fcrich\"")]
    [InlineData("unicode-form=nfd", "account", "\"Z\u00fcrich\"", "\"Zu\u0308rich\"")]
    [InlineData("html-escaped", "account", "\"a<b&c\"", "\"a&lt;b&amp;c\"")]
    [InlineData("string-limit", "account", "\"123456789012345\"", "\"123456789012\"")]
    [InlineData("string-limit=3", "account", "\"12345\"", "\"123\"")]
    public async Task Configure_Value_IsStoredInAnotherForm(string habit, string field, string sent, string stored)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        await emulator.SaveAsync($$"""{"{{field}}":{{sent}}}""");

        Assert.Equal(stored, await emulator.StoredFieldAsync(field));
    }

    [Theory]
    [InlineData("multi-select-comma", "a,c")]
    [InlineData("multi-select-json", "[\"a\",\"c\"]")]
    public async Task Get_MultiSelectAsText_IsShownInValue(string habit, string shown)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);
        await emulator.SaveAsync("""{"tables":["a","c"]}""");

        var tables = await emulator.FieldAsync("tables");

        Assert.Equal((shown, JTokenType.Null), (tables.Value<string>("value"), tables["listValue"]?.Type));
    }

    [Fact]
    public async Task Configure_TwoNormalizations_AreAppliedInOrder()
    {
        await using var emulator = await HabitEmulator.StartAsync("multi-select-comma", "list-order", "trim-values", "slug");

        await emulator.SaveAsync("""{"account":" Big Store ","tables":["a","c"]}""");

        Assert.Equal("\"big-store\"", await emulator.StoredFieldAsync("account"));
        Assert.Equal("\"a,c\"", await emulator.StoredFieldAsync("tables"));
    }

    [Theory]
    [InlineData("select-translated")]
    [InlineData("fold-case=upper")]
    public async Task Configure_TranslatedCondition_StillDeterminesConfigured(string habit)
    {
        await using var emulator = await HabitEmulator.StartAsync(habit);

        await emulator.SaveAsync("""{"account":"a","apiKey":"k","region":"eu"}""");
        Assert.False((await emulator.StoredAsync()).Value<bool>("configured"));
        await emulator.SaveAsync("""{"residency":"r"}""");

        Assert.True((await emulator.StoredAsync()).Value<bool>("configured"));
    }

    [Fact]
    public async Task Configure_NormalizeLate_TakesEffectAtTheSecondSave()
    {
        await using var emulator = await HabitEmulator.StartAsync("normalize-late=slug");

        await emulator.SaveAsync("""{"account":"Big Store"}""");
        Assert.Equal("\"Big Store\"", await emulator.StoredFieldAsync("account"));
        await emulator.SaveAsync("""{"note":"n"}""");

        Assert.Equal("\"big-store\"", await emulator.StoredFieldAsync("account"));
    }

    [Fact]
    public async Task Change_ByHand_IsStoredAsGiven()
    {
        await using var emulator = await HabitEmulator.StartAsync("slug", "ignore-field=account", "configure-ignored=always");

        await emulator.Admin.ChangeConfigurationAsync(
            HabitEmulator.Account, HabitSamples.Store, new Dictionary<string, JToken> { ["account"] = "Big Store" }, TestContext.Current.CancellationToken);

        Assert.Equal("\"Big Store\"", await emulator.StoredFieldAsync("account"));
    }
}
