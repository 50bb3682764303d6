using Newtonsoft.Json;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Values;

public sealed class SecretRegistryTests
{
    [Theory]
    [InlineData("plain-canary")]
    [InlineData("with \"quotes\" and \\")]
    [InlineData("a+b/c=d&e")]
    [InlineData("ümläut-ß-日本")]
    [InlineData("line\nbreak\tand tab")]
    public void Scrub_RegisteredSecret_IsHiddenInEveryEncoding(string secret)
    {
        var secrets = new SecretRegistry();
        secrets.Register(Of(("a", new PropertyList([Secret(Of(("b", String(secret))))]))));
        string[] spellings =
        [
            secret,
            JsonConvert.SerializeObject(secret),
            System.Text.Json.JsonSerializer.Serialize(secret),
            Uri.EscapeDataString(secret),
        ];

        foreach (var spelling in spellings)
            Assert.Equal("[secret]", secrets.Scrub(spelling).Trim('"'));
    }

    [Theory]
    [InlineData("body: long-can…", "body: [secret]…")]
    [InlineData("body: long-can...; long-canary and long…, end", "body: [secret]...; [secret] and [secret]…, end")]
    [InlineData("long-canar…", "[secret]…")]
    [InlineData("nothing of it…", "nothing of it…")]
    [InlineData("too short: lo…", "too short: lo…")]
    public void Scrub_TruncatedSecret_HidesItsBeginning(string text, string scrubbed)
    {
        var secrets = new SecretRegistry();
        secrets.Register("long-canary");

        Assert.Equal(scrubbed, secrets.Scrub(text));
    }

    [Fact]
    public void Scrub_LongSecretTruncatedInJson_HidesItsBeginning()
    {
        var secrets = new SecretRegistry();
        var key = $"-----BEGIN KEY-----\n{string.Join('\n', Enumerable.Range(0, 30).Select(line => $"line{line}of\"the\"key"))}\n";
        secrets.Register(key);
        var json = JsonConvert.SerializeObject(key);

        foreach (var length in Enumerable.Range(5, json.Length - 5))
            Assert.Equal("\"[secret]…", secrets.Scrub($"{json[..length]}…"));
    }

    [Fact]
    public void Scrub_SecretNumber_IsHidden()
    {
        var secrets = new SecretRegistry();
        secrets.Register(Secret(PropertyValue.Of(123456)));

        Assert.Equal("pin [secret]!", secrets.Scrub("pin 123456!"));
    }

    [Fact]
    public void Scrub_OneSecretInsideAnother_HidesTheLongerOne()
    {
        var secrets = new SecretRegistry();
        secrets.Register("canary");
        secrets.Register("canary-long");

        Assert.Equal("[secret]", secrets.Scrub("canary-long"));
    }

    [Fact]
    public void Scrub_PlainOrShortText_IsUnchanged()
    {
        var secrets = new SecretRegistry();
        secrets.Register(Of(("plain", String("visible")), ("short", Secret(String("abc")))));
        secrets.Register((string?)null);

        Assert.Equal("visible abc", secrets.Scrub("visible abc"));
    }
}
