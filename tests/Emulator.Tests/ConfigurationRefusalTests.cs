using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class ConfigurationRefusalTests
{
    [Theory]
    [InlineData("""{"nope":"CANARY"}""", "nope: there is no such field")]
    [InlineData("""{"bucket":"CANARY"}""", "bucket: the field is read-only")]
    [InlineData("""{"bucket":null}""", "bucket: the field is read-only")]
    [InlineData("""{"account":{"CANARY":"CANARY"}}""", "account: takes text, a number, true, false or a list of text")]
    [InlineData("""{"account":["CANARY",7]}""", "account: takes text")]
    [InlineData("""{"port":"CANARY"}""", "port: takes a number from 1 to 65535")]
    [InlineData("""{"port":70000}""", "port: takes a number from 1 to 65535")]
    [InlineData("""{"port":true}""", "port: takes a number from 1 to 65535")]
    [InlineData("""{"region":"CANARY"}""", "region: takes one of its options")]
    [InlineData("""{"columns":["date","CANARY"]}""", "columns: takes a list of its options")]
    [InlineData("""{"since":"CANARY"}""", "since: takes a date")]
    public async Task Configure_UnfitValue_IsRefusedWithoutShowingIt(string config, string reason)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var refusal = (await emulator.ConfigureAsync(Samples.Store, JObject.Parse(config))).ShouldRefuse(400);

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_SeveralMistakes_AreAllNamedAndNothingIsSaved()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        var config = Samples.CompleteStore;
        config.Merge(JObject.Parse("""{"nope":1,"region":"moon"}"""));

        var refusal = (await emulator.ConfigureAsync(Samples.Store, config)).ShouldRefuse(400);

        Assert.Contains("nope", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("region", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(JTokenType.Null, (await emulator.FieldAsync(Samples.Store, "account"))["value"]?.Type);
    }

    [Theory]
    [InlineData("""{"secretConfig":{"apiKey":"CANARY" """)]
    [InlineData("""{"secretConfig":"CANARY"}""")]
    [InlineData("""{"secretConfig":[{"apiKey":"CANARY"},{}]}""")]
    [InlineData("""{"secretconfig":{"apiKey":"CANARY"}}""")]
    [InlineData("""{"name":7,"secretConfig":{"apiKey":"CANARY"}}""")]
    [InlineData("""{"name":" ","secretConfig":{"apiKey":"CANARY"}}""")]
    [InlineData("""{"secretName":["CANARY"]}""")]
    [InlineData("""["CANARY"]""")]
    [InlineData("""{"secretConfig":{"CANARY":1,"CANARY":2}}""")]
    public async Task Configure_BodyOfAnotherShape_IsRefusedWithoutShowingIt(string body)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var refusal = await emulator.SendAsync(HttpMethod.Post, $"/es/v2/connectors/{Samples.Store}/config?accountId={TestEmulator.Account}", body);

        Assert.DoesNotContain("CANARY", refusal.ShouldRefuse(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_BodyTooLarge_Is413()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.ConfigureAsync(Samples.Store, new JObject { ["account"] = new string('x', 1024 * 1024) })).ShouldRefuse(413);
    }

    [Theory]
    [InlineData(Samples.Bare)]
    [InlineData("ffffffffffffffff")]
    public async Task Configuration_NotAddedOrUnknown_Is404(string id)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.GetAsync($"/es/v2/connectors/{id}/config?accountId={TestEmulator.Account}")).ShouldRefuse(404);
        (await emulator.ConfigureAsync(id, [])).ShouldRefuse(404);
    }

    [Fact]
    public async Task Configure_ConfigurationIdOfAnother_Is404()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        var body = new JObject { ["configurationId"] = "ffffffffffffffff", ["secretConfig"] = Samples.CompleteStore };

        (await emulator.ConfigureRawAsync(Samples.Store, body)).ShouldRefuse(404);
        var saved = (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        (await emulator.ConfigureRawAsync(Samples.Store, body)).ShouldRefuse(404);
        body["configurationId"] = saved.Response!["configurationId"];
        (await emulator.ConfigureRawAsync(Samples.Store, body)).ShouldSucceed();
    }
}
