using Newtonsoft.Json;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class KnownSecretsTests
{
    [Theory]
    [InlineData("plain-canary")]
    [InlineData("with \"quotes\" and \\")]
    [InlineData("a+b/c=d&e")]
    [InlineData("ümläut-ß-日本")]
    [InlineData("line\nbreak\tand tab")]
    public void Scrub_RememberedText_IsHiddenInEverySpelling(string secret)
    {
        var secrets = new KnownSecrets();
        secrets.Remember(Of(("a", new PropertyList([Secret(Of(("b", Text(secret))))]))));
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
    public void Scrub_TextThatWasCutInsideTheSecret_HidesItsBeginning(string text, string scrubbed)
    {
        var secrets = new KnownSecrets();
        secrets.Remember("long-canary");

        Assert.Equal(scrubbed, secrets.Scrub(text));
    }

    [Fact]
    public void Scrub_LongSecretCutInItsJsonSpelling_HidesItsBeginning()
    {
        var secrets = new KnownSecrets();
        var key = $"-----BEGIN KEY-----\n{string.Join('\n', Enumerable.Range(0, 30).Select(line => $"line{line}of\"the\"key"))}\n";
        secrets.Remember(key);
        var json = JsonConvert.SerializeObject(key);

        foreach (var length in Enumerable.Range(5, json.Length - 5))
            Assert.Equal("\"[secret]…", secrets.Scrub($"{json[..length]}…"));
    }

    [Fact]
    public void Scrub_NumberUnderASecretMark_IsHidden()
    {
        var secrets = new KnownSecrets();
        secrets.Remember(Secret(PropertyValue.Of(123456)));

        Assert.Equal("pin [secret]!", secrets.Scrub("pin 123456!"));
    }

    [Fact]
    public void Scrub_OneSecretInsideAnother_HidesTheLongerWhole()
    {
        var secrets = new KnownSecrets();
        secrets.Remember("canary");
        secrets.Remember("canary-long");

        Assert.Equal("[secret]", secrets.Scrub("canary-long"));
    }

    [Fact]
    public void Scrub_TextThatIsNoSecretOrTooShort_Stays()
    {
        var secrets = new KnownSecrets();
        secrets.Remember(Of(("plain", Text("visible")), ("short", Secret(Text("abc")))));
        secrets.Remember((string?)null);

        Assert.Equal("visible abc", secrets.Scrub("visible abc"));
    }
}
