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
