using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Provider.Tests.Api.Models;

/// <summary>Tests which fields are secret, plain, or neither.</summary>
public sealed class SensitivityTests
{
    [Theory]
    [InlineData("Password")]
    [InlineData("PASSWORD")]
    [InlineData("secret")]
    [InlineData("Secret Text")]
    [InlineData("secret-text")]
    [InlineData("Token")]
    [InlineData("accessToken")]
    [InlineData("API Key")]
    [InlineData("Private Key")]
    [InlineData("credentials")]
    [InlineData("EncryptedString")]
    public void Sensitivity_SecretType_IsSecret(string type) => Assert.Equal(Sensitivity.Secret, Field(("type", type)).Sensitivity);

    [Theory]
    [InlineData("secret", true)]
    [InlineData("sensitive", "Y")]
    [InlineData("encrypted", 1)]
    [InlineData("masked", "true")]
    [InlineData("isSecret", true)]
    public void Sensitivity_DeclaredByAnAttribute_IsSecret(string attribute, object value) =>
        Assert.Equal(Sensitivity.Secret, Field(("type", "Text"), (attribute, JToken.FromObject(value))).Sensitivity);

    [Theory]
    [InlineData("Text", "visible")]
    [InlineData("Text", "**")]
    [InlineData("Text", "set")]
    [InlineData("Text", "(set")]
    [InlineData("Text", "null and void")]
    [InlineData("Text", "**/*.csv")]
    [InlineData("string", "a@example.com")]
    [InlineData("TEXTAREA", "SELECT * FROM t")]
    [InlineData("Number", "3")]
    [InlineData("Date", "2026-03-28")]
    [InlineData("Select", "eu")]
    [InlineData("Multi-Select", null)]
    [InlineData("Boolean", "true")]
    public void Sensitivity_KnownTypeAndOrdinaryValue_IsPlain(string type, string? value) =>
        Assert.Equal(Sensitivity.Plain, Field(("type", type), ("value", value)).Sensitivity);

    [Theory]
    [InlineData("********")]
    [InlineData("***7f")]
    [InlineData("AKIA••••")]
    [InlineData("●●●●●●")]
    [InlineData("xxxxxxxx")]
    [InlineData("::es_redacted::")]
    [InlineData("[HIDDEN]")]
    [InlineData("<secret>")]
    [InlineData("REDACTED")]
    [InlineData("(value masked)")]
    [InlineData("--- not shown ---")]
    [InlineData("ab********yz")]
    [InlineData("null")]
    [InlineData("(set)")]
    [InlineData("[value set]")]
    [InlineData("< configured >")]
    public void Sensitivity_MaskedValueOfAPlainType_IsSensitive(string value) =>
        Assert.Equal(Sensitivity.Sensitive, Field(("type", "Text"), ("value", value)).Sensitivity);

    [Theory]
    [InlineData("hasValue", null)]
    [InlineData("isSet", "")]
    public void Sensitivity_ValueIsWithheld_IsSensitive(string mark, string? value)
    {
        var field = Field(("type", "Text"), ("value", value), (mark, true));

        Assert.Equal((Sensitivity.Sensitive, true, true), (field.Sensitivity, field.HasValue, field.HasMaskedValue));
    }

    [Theory]
    [InlineData("Blob")]
    [InlineData("oauth2")]
    [InlineData("SSH")]
    [InlineData("")]
    public void Sensitivity_UnknownType_IsSensitive(string type) => Assert.Equal(Sensitivity.Sensitive, Field(("type", type)).Sensitivity);

    [Theory]
    [InlineData("apiKey", null)]
    [InlineData("API_KEY", null)]
    [InlineData("privateKeyPem", null)]
    [InlineData("x", "Private key (PEM)")]
    [InlineData("x", "Client secret")]
    [InlineData("dbPassword", null)]
    [InlineData("accesstoken", null)]
    [InlineData("serviceAccountCredentials", null)]
    [InlineData("pin", null)]
    [InlineData("webhookAuth", null)]
    [InlineData("connection_string", null)]
    public void Sensitivity_NameOfACredential_IsSensitive(string id, string? label) =>
        Assert.Equal(Sensitivity.Sensitive, Field(("id", id), ("label", label), ("type", "Text")).Sensitivity);

    [Theory]
    [InlineData("keyword", "Keywords")]
    [InlineData("advertiserId", "Advertiser ID")]
    [InlineData("monkey", "Monkey")]
    [InlineData("shipping", "Shipping")]
    [InlineData("passenger", "Passengers")]
    [InlineData("author", "Author")]
    public void Sensitivity_OrdinaryName_IsPlain(string id, string label) =>
        Assert.Equal(Sensitivity.Plain, Field(("id", id), ("label", label), ("type", "Text")).Sensitivity);

    [Theory]
    [InlineData("Boolean", null)]
    [InlineData("Date", null)]
    [InlineData("Select", """["basic", "oauth"]""")]
    public void Sensitivity_NameOfACredentialButNoRoomForOne_IsPlain(string type, string? options) =>
        Assert.Equal(Sensitivity.Plain, Field(("id", "authType"), ("type", type), ("list", options is null ? null : JToken.Parse(options))).Sensitivity);

    private static ConfigurationField Field(params (string Name, JToken? Value)[] attributes)
    {
        var json = new JObject { ["id"] = "field" };
        foreach (var (name, value) in attributes)
            json[name] = value;
        return ConfigurationField.Read(json);
    }
}
