using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class ConfigurationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Get_NotConfigured_ReturnsFieldsWithoutValues()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var configuration = await emulator.ConfigurationAsync(Samples.Store);

        Assert.Equal((true, "MadConnect", false), (configuration.Value<bool>("editable"), configuration.Value<string>("env"), configuration.Value<bool>("configured")));
        var set = Assert.Single(Assert.IsType<JArray>(configuration["secretConfig"]));
        Assert.Equal("configuration1", set.Value<string>("name"));
        Assert.Equal(JTokenType.Null, set["lastUpdated"]?.Type);
        var apiKey = set["configuration"]!.Single(field => field.Value<string>("id") == "apiKey");
        Assert.Equal("""{"id":"apiKey","name":"API key","label":"API key","description":"","type":"Password","required":true,"readonly":false,"min":null,"max":null,"list":null,"listValue":null,"value":null}""",
            apiKey.ToString(Newtonsoft.Json.Formatting.None));
        var table = Assert.Single(Assert.IsType<JArray>(configuration["connectionConfig"]));
        Assert.Equal(("table", true), (table.Value<string>("id"), table.Value<bool>("required")));
    }

    [Fact]
    public async Task Get_FieldMetadata_ContainsBoundsOptionsAndReadOnlyValue()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var port = await emulator.FieldAsync(Samples.Store, "port");
        var region = await emulator.FieldAsync(Samples.Store, "region");
        var bucket = await emulator.FieldAsync(Samples.Store, "bucket");

        Assert.Equal((1, 65535), (port.Value<int>("min"), port.Value<int>("max")));
        Assert.Equal(["us", "eu"], region["list"]!.Values<string>());
        Assert.Equal((true, "given"), (bucket.Value<bool>("readonly"), bucket.Value<string>("value")));
    }

    [Fact]
    public async Task Configure_TrimNames_StoresNamesWithoutWhitespaceAround()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync(new EmulatorOptions { TrimNames = true });

        (await emulator.ConfigureRawAsync(Samples.Store, new JObject { ["name"] = " main ", ["secretName"] = "key\n", ["secretConfig"] = Samples.CompleteStore })).ShouldSucceed();

        var set = (await emulator.ConfigurationAsync(Samples.Store))["secretConfig"]![0]!;
        Assert.Equal(("main", "key"), (set.Value<string>("name"), set.Value<string>("secretName")));
    }

    [Fact]
    public async Task Configure_EveryTypeOfValue_IsReturnedByGet()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.SetClockAsync(Noon, frozen: false, TestContext.Current.CancellationToken);
        var config = Samples.CompleteStore;
        config.Merge(JObject.Parse("""{"port":22,"region":"us","columns":["date","spend"],"since":"2026-01-31","residency":true}"""));

        var saved = (await emulator.ConfigureRawAsync(Samples.Store, new JObject { ["name"] = "main", ["secretConfig"] = config })).ShouldSucceed();

        Assert.Matches("^[0-9a-f]{16}$", saved.Response!.Value<string>("configurationId"));
        Assert.Equal(("main", true), (saved.Response!.Value<string>("name"), saved.Response!.Value<bool>("configured")));
        var set = (await emulator.ConfigurationAsync(Samples.Store))["secretConfig"]![0]!;
        Assert.Equal(saved.Response!.Value<string>("configurationId"), set.Value<string>("configurationId"));
        Assert.InRange(set.Value<long>("lastUpdated"), Noon.ToUnixTimeSeconds(), Noon.ToUnixTimeSeconds() + 60);
        Assert.Equal(22, (await emulator.FieldAsync(Samples.Store, "port"))["value"]);
        Assert.Equal("2026-01-31", (await emulator.FieldAsync(Samples.Store, "since"))["value"]);
        Assert.Equal(true, (await emulator.FieldAsync(Samples.Store, "residency"))["value"]);
        var columns = await emulator.FieldAsync(Samples.Store, "columns");
        Assert.Equal(["date", "spend"], columns["listValue"]!.Values<string>());
        Assert.Equal(JTokenType.Null, columns["value"]?.Type);
    }

    [Fact]
    public async Task Configure_SecretConfigAsAList_IsAccepted()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.ConfigureRawAsync(Samples.Store, new JObject { ["secretConfig"] = new JArray(Samples.CompleteStore) })).ShouldSucceed();

        Assert.True((await emulator.ConfigurationAsync(Samples.Store)).Value<bool>("configured"));
    }

    [Fact]
    public async Task Configure_RequiredFields_DetermineConfigured()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        Assert.False(await ConfiguredAsync("""{"account":"acme"}"""));
        Assert.True(await ConfiguredAsync("""{"apiKey":"key-1"}"""));
        Assert.False(await ConfiguredAsync("""{"region":"eu"}"""));
        Assert.True(await ConfiguredAsync("""{"residency":"Berlin"}"""));
        Assert.False(await ConfiguredAsync("""{"account":null}"""));

        async Task<bool> ConfiguredAsync(string config)
        {
            var saved = (await emulator.ConfigureAsync(Samples.Store, JObject.Parse(config))).ShouldSucceed().Response!.Value<bool>("configured");
            Assert.Equal(saved, (await emulator.AddedAsync())[0].Value<bool>("configured"));
            return saved;
        }
    }

    [Fact]
    public async Task Configure_SecretName_IsCompleteUntilItIsCleared()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        Assert.True((await emulator.ConfigureRawAsync(Samples.Store, new JObject { ["secretName"] = "vault/entry" })).ShouldSucceed().Response!.Value<bool>("configured"));
        Assert.Equal("vault/entry", (await emulator.ConfigurationAsync(Samples.Store)).SelectToken("secretConfig[0].secretName"));
        Assert.False((await emulator.ConfigureRawAsync(Samples.Store, new JObject { ["secretName"] = string.Empty })).ShouldSucceed().Response!.Value<bool>("configured"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public async Task Configure_EmptyValue_ClearsTheField(string empty)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();

        (await emulator.ConfigureAsync(Samples.Store, JObject.Parse($$"""{"account":{{empty}}}"""))).ShouldSucceed();

        Assert.Equal(["apiKey"], await StoredFieldsAsync(emulator));
    }

    [Theory]
    [InlineData(ConfigureMode.Merge, new[] { "account", "apiKey", "port" })]
    [InlineData(ConfigureMode.Replace, new[] { "port" })]
    public async Task Configure_OmittedFields_AreKeptOrCleared(ConfigureMode mode, string[] expected)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync(new EmulatorOptions { Configure = mode });
        var first = (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed().Response!.Value<string>("configurationId");

        var second = (await emulator.ConfigureAsync(Samples.Store, new JObject { ["port"] = "22" })).ShouldSucceed();

        Assert.Equal(first, second.Response!.Value<string>("configurationId"));
        Assert.Equal(expected, await StoredFieldsAsync(emulator));
    }

    [Theory]
    [InlineData(MaskingMode.Mask, "********")]
    [InlineData(MaskingMode.Plain, "CANARY")]
    [InlineData(MaskingMode.Omit, null)]
    public async Task Get_StoredSecret_IsReturnedAccordingToTheMaskingMode(MaskingMode masking, string? shown)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync(new EmulatorOptions { Masking = masking });
        (await emulator.ConfigureAsync(Samples.Store, new JObject { ["account"] = "acme", ["apiKey"] = "CANARY" })).ShouldSucceed();

        var apiKey = await emulator.FieldAsync(Samples.Store, "apiKey");

        Assert.Equal(masking != MaskingMode.Omit, apiKey.ContainsKey("value"));
        Assert.Equal(shown, apiKey.Value<string>("value"));
        Assert.Equal("acme", (await emulator.FieldAsync(Samples.Store, "account"))["value"]);
    }

    [Fact]
    public async Task ChangeConfiguration_OutOfBand_MergesAndUpdatesTheTimestamp()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.SetClockAsync(Noon, frozen: true, TestContext.Current.CancellationToken);
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();

        await ChangeAsync("same second");
        Assert.Equal(Noon.ToUnixTimeSeconds(), (await StoredAsync(emulator)).Value<long>("lastUpdated"));
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        await ChangeAsync("later");

        var stored = await StoredAsync(emulator);
        Assert.Equal(Noon.AddMinutes(5).ToUnixTimeSeconds(), stored.Value<long>("lastUpdated"));
        Assert.Equal("""{"account":"acme","apiKey":"later"}""", stored["fields"]!.ToString(Newtonsoft.Json.Formatting.None));

        Task ChangeAsync(string key) => emulator.Admin.ChangeConfigurationAsync(
            TestEmulator.Account, Samples.Store, new Dictionary<string, JToken> { ["apiKey"] = key }, TestContext.Current.CancellationToken);
    }

    private static Task<JObject> StoredAsync(TestEmulator emulator) =>
        emulator.Admin.ConfigurationAsync(TestEmulator.Account, Samples.Store, TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> StoredFieldsAsync(TestEmulator emulator) =>
        ((JObject)(await StoredAsync(emulator))["fields"]!).Properties().Select(field => field.Name);
}
