using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class ConfigurationRejectionTests
{
    [Theory]
    [InlineData("""{"nope":"CANARY"}""", "'nope' is not a field of the connector")]
    [InlineData("""{"bucket":"CANARY"}""", "'bucket' is read-only")]
    [InlineData("""{"bucket":null}""", "'bucket' is read-only")]
    [InlineData("""{"account":{"CANARY":"CANARY"}}""", "'account' must be a string, a number, a boolean or a list of strings")]
    [InlineData("""{"account":["CANARY",7]}""", "'account' must be a string")]
    [InlineData("""{"port":"CANARY"}""", "'port' must be a number from 1 to 65535")]
    [InlineData("""{"port":70000}""", "'port' must be a number from 1 to 65535")]
    [InlineData("""{"port":true}""", "'port' must be a number from 1 to 65535")]
    [InlineData("""{"region":"CANARY"}""", "'region' must be one of the options")]
    [InlineData("""{"columns":["date","CANARY"]}""", "'columns' must be a list of the options")]
    [InlineData("""{"since":"CANARY"}""", "'since' must be a date")]
    public async Task Configure_InvalidValue_IsRejectedWithoutTheValue(string config, string reason)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var rejection = (await emulator.ConfigureAsync(Samples.Store, JObject.Parse(config))).ShouldFail(400);

        Assert.Contains(reason, rejection.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", rejection.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_SeveralInvalidFields_NamesAllAndSavesNothing()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        var config = Samples.CompleteStore;
        config.Merge(JObject.Parse("""{"nope":1,"region":"moon"}"""));

        var rejection = (await emulator.ConfigureAsync(Samples.Store, config)).ShouldFail(400);

        Assert.Contains("nope", rejection.Message, StringComparison.Ordinal);
        Assert.Contains("region", rejection.Message, StringComparison.Ordinal);
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
    public async Task Configure_InvalidBody_IsRejectedWithoutTheBody(string body)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var rejection = await emulator.SendAsync(HttpMethod.Post, $"/es/v2/connectors/{Samples.Store}/config?accountId={TestEmulator.Account}", body);

        Assert.DoesNotContain("CANARY", rejection.ShouldFail(400).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_BodyTooLarge_Returns413()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.ConfigureAsync(Samples.Store, new JObject { ["account"] = new string('x', 1024 * 1024) })).ShouldFail(413);
    }

    [Theory]
    [InlineData(Samples.Bare)]
    [InlineData("ffffffffffffffff")]
    public async Task Configuration_NotAddedOrUnknown_Returns404(string id)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.GetAsync($"/es/v2/connectors/{id}/config?accountId={TestEmulator.Account}")).ShouldFail(404);
        (await emulator.ConfigureAsync(id, [])).ShouldFail(404);
    }

    [Fact]
    public async Task Configure_UnknownConfigurationId_Returns404()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        var body = new JObject { ["configurationId"] = "ffffffffffffffff", ["secretConfig"] = Samples.CompleteStore };

        (await emulator.ConfigureRawAsync(Samples.Store, body)).ShouldFail(404);
        var saved = (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        (await emulator.ConfigureRawAsync(Samples.Store, body)).ShouldFail(404);
        body["configurationId"] = saved.Response!["configurationId"];
        (await emulator.ConfigureRawAsync(Samples.Store, body)).ShouldSucceed();
    }
}
