using Newtonsoft.Json;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Values;

public sealed class SecretRegistryTests
{
    internal const string Withheld = "[secret] (text withheld)";

    [Theory]
    [InlineData("plain-canary")]
    [InlineData("with \"quotes\" and \\")]
    [InlineData("a+b/c=d&efgh")]
    [InlineData("ümläut-ß-日本")]
    [InlineData("line\nbreak\tand tab")]
    public void Render_RegisteredSecret_IsWithheldInEveryEncoding(string secret)
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
            Assert.Equal($"returned: {Withheld}", secrets.Render($"returned: {spelling}"));
    }

    [Theory]
    [InlineData("pin 123!", true)]
    [InlineData("pin 1-2-3", true)]
    [InlineData("at most 1234 of 5123", false)]
    [InlineData("123abc", false)]
    public void Render_ShortSecret_IsWithheldAsAWordOnly(string text, bool isWithheld)
    {
        var secrets = new SecretRegistry();
        secrets.Register(Secret(PropertyValue.Of(123)));

        Assert.Equal(isWithheld ? Withheld : text, secrets.Render($"{text}"));
    }

    [Fact]
    public void Render_OwnWordsEqualToASecret_AreShown()
    {
        var secrets = new SecretRegistry();
        secrets.Register("connector");

        Assert.Equal("The connector 'c1' is added.", secrets.Render($"The connector '{"c1"}' is added."));
    }

    [Fact]
    public void Render_SecretSplitOverTwoParts_WithholdsBoth()
    {
        var secrets = new SecretRegistry();
        secrets.Register("Kx7-canary-9Qz");

        Assert.Equal($"{Withheld} ({Withheld}) is c3", secrets.Render($"{"Kx7-can"} ({"ary-9Qz"}) is {"c3"}"));
    }

    [Fact]
    public void Render_KnownTextInASecret_IsShownUnlessItIsTheSecret()
    {
        var secrets = new SecretRegistry();
        secrets.Register("a3ba4fbd9d51df11-api-key-1");
        secrets.Register("0a1b2c3d4e5f6071");

        Assert.Equal(
            $"Connector '{Withheld}' in sub-account 'a3ba4fbd9d51df11' has {Withheld}.",
            secrets.Render($"Connector '{new KnownText("0a1b2c3d4e5f6071")}' in sub-account '{new KnownText("a3ba4fbd9d51df11")}' has {"a3ba4fbd9d51df11"}."));
    }

    [Theory]
    [InlineData("https://api.example.com", "https://api.example.com", true)]
    [InlineData("https://api.example.com/hooks/1", "https://api.example.com", true)]
    [InlineData("https://api.example.com/authorize?state=Kx7canary9", "https://api.example.com", false)]
    public void Render_OriginOfASecretAddress_IsWithheldIfTheAddressIsSecretAsAWhole(string secret, string origin, bool isWithheld)
    {
        var secrets = new SecretRegistry();
        secrets.Register(secret);

        Assert.Equal(isWithheld ? Withheld : origin, secrets.Render($"{new KnownText(origin)}"));
    }

    [Fact]
    public void Render_UntrustedText_IsOneBoundedLineOfPrintableCharacters()
    {
        var text = new SecretRegistry().Render($"'{"a\r\n\u202E::error::\u001b[31m\u200B" + new string('x', 1000)}'");

        Assert.Equal($"'a ::error:: [31m{new string('x', UntrustedText.MaxLength - 16)}…'", text);
    }

    [Fact]
    public void Render_BesideASecretThatIsTooLong_WithholdsTheUntrustedTextOfTheCall()
    {
        var secrets = new SecretRegistry();
        secrets.BeginCall();
        secrets.Register(new string('x', SecretRegistry.MaxSecretLength + 1));

        Assert.Equal($"returned {Withheld}", secrets.Render($"returned {"an ordinary sentence"}"));
        secrets.BeginCall();
        Assert.Equal("returned an ordinary sentence", secrets.Render($"returned {"an ordinary sentence"}"));
    }

    [Theory]
    [InlineData("""{"project_id":"north","private_key":"-----BEGIN PRIVATE KEY-----\nMIIBVgIBADANBg\nkqCanary22==\n-----END PRIVATE KEY-----\n"}""", "project_id is missing", false)]
    [InlineData("""{"project_id":"north","private_key":"-----BEGIN PRIVATE KEY-----\nMIIBVgIBADANBg\nkqCanary22==\n-----END PRIVATE KEY-----\n"}""", "-----BEGIN PRIVATE KEY----- is not one", false)]
    [InlineData("""{"project_id":"north","private_key":"-----BEGIN PRIVATE KEY-----\nMIIBVgIBADANBg\nkqCanary22==\n-----END PRIVATE KEY-----\n"}""", "bad line kqCanary22==", true)]
    [InlineData("""{"user":"admin","password":"hunter2"}""", "hunter2 is wrong", true)]
    [InlineData("""{"user":"admin","password":"hunter2"}""", "admin is wrong", false)]
    public void Render_DocumentAsSecret_WithholdsItsValues(string secret, string text, bool isWithheld)
    {
        var secrets = new SecretRegistry();
        secrets.Register(secret);

        Assert.Equal(isWithheld ? Withheld : text, secrets.Render($"{text}"));
    }

    [Theory]
    [InlineData("POST https://api.example.com/es/v2/oauth/client-token returned 401", false)]
    [InlineData("the scope read_connectors is unknown", false)]
    [InlineData("state Kx7canary9 is unknown", true)]
    [InlineData("https://api.example.com/es/v2/oauth/authorize?state=Kx7canary9", true)]
    public void Render_AddressForConsentOfTheApiAsSecret_WithholdsItsSecretParts(string text, bool isWithheld)
    {
        var secrets = new SecretRegistry();
        secrets.Register("https://api.example.com/es/v2/oauth/authorize?scope=read_connectors&redirect_uri=https%3A%2F%2Fapi.example.com%2Fdone&state=Kx7canary9");

        Assert.Equal(isWithheld ? Withheld : text, secrets.Render($"{text}"));
    }

    [Fact]
    public void Render_AddressWithoutQueryAsSecret_WithholdsEveryPart()
    {
        var secrets = new SecretRegistry();
        secrets.Register("https://internal.example.com/hooks/abcdef");

        Assert.Equal(Withheld, secrets.Render($"{"internal.example is unknown"}"));
    }

    [Fact]
    public void Reveals_ShortSecret_DoesNotCount()
    {
        var secrets = new SecretRegistry();
        secrets.Register("eu-west");
        secrets.Register((string?)null);

        Assert.False(secrets.Reveals("eu-west"));
        Assert.False(secrets.Contains("eu-west"));
    }
}
