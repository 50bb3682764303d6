using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Settings;

/// <summary>Secrets from the environment are used only with the address and the client id that the environment confirms.</summary>
public sealed class EnvironmentFallbacksTests
{
    private const string Secret = "secret-canary";

    private static (string Name, string? Value)[][] Credentials =>
    [
        [("CONNECTORS_CLIENT_ID", "id"), ("CONNECTORS_CLIENT_SECRET", Secret)],
        [("CONNECTORS_ACCESS_TOKEN", Secret)],
    ];

    [Theory]
    [InlineData("https://api.example", "https://api.example/")]
    [InlineData("https://API.Example", "https://api.example")]
    [InlineData("HTTPS://api.example:443/", "https://api.example")]
    [InlineData("https://api.example/base/", "https://api.example/base")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("http://127.0.0.1:80/", "http://127.0.0.1")]
    public void Read_SameAddressInOtherForm_UsesTheSecret(string stack, string confirmed) => Assert.All(Credentials, credential =>
        Assert.NotNull(Read(Map(("baseUrl", stack)), [.. credential, ("CONNECTORS_BASE_URL", confirmed)])));

    [Theory]
    [InlineData("https://old.example", "https://new.example")]
    [InlineData("https://api.example", "https://api.example:8443")]
    [InlineData("http://127.0.0.1:1", "https://127.0.0.1:1")]
    [InlineData("https://api.example", "https://api.example/base")]
    [InlineData("https://api.example/Base", "https://api.example/base")]
    [InlineData("https://api.example", "https://api.example.attacker.example")]
    [InlineData("https://api.example", "api.example")]
    public void Read_OtherAddress_ThrowsWithBothAndTheWayOut(string stack, string confirmed) => Assert.All(Credentials, credential =>
    {
        var exception = Assert.Throws<ProviderException>(() => Read(Map(("baseUrl", stack)), [.. credential, ("CONNECTORS_BASE_URL", confirmed)]));

        Assert.Contains(credential[^1].Name, exception.Summary.Text(), StringComparison.Ordinal);
        Assert.Contains($"connectors:baseUrl is '{stack}", exception.Detail?.Text(), StringComparison.Ordinal);
        Assert.Contains(confirmed == "api.example" ? "not a valid address" : $"'{confirmed}", exception.Detail?.Text(), StringComparison.Ordinal);
        Assert.Contains("`pulumi config set --secret connectors:", exception.Text.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.Text.Text(), StringComparison.Ordinal);
    });

    [Fact]
    public void Read_AddressesWithCredentials_AreShownWithoutThem()
    {
        var exception = Assert.Throws<ProviderException>(() => Read(
            Of(("baseUrl", PropertyValue.Secret(String("https://api.example/path-canary")))),
            ("CONNECTORS_BASE_URL", "https://user-canary:password-canary@other.example/?key=canary"),
            ("CONNECTORS_ACCESS_TOKEN", "token-canary")));

        Assert.Contains("connectors:baseUrl is a secret of the stack", exception.Detail?.Text(), StringComparison.Ordinal);
        Assert.Contains("'https://other.example/'", exception.Detail?.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old", "new", false)]
    [InlineData("same", "same", true)]
    [InlineData("same", "Same", false)]
    [InlineData("old", null, true)]
    public void Read_SecretOfTheEnvironment_BelongsToItsClientId(string stack, string? confirmed, bool accepted)
    {
        ProviderSettings Act() => Read(
            Map(("baseUrl", "https://api.example"), ("clientId", stack)), ("CONNECTORS_CLIENT_ID", confirmed), ("CONNECTORS_CLIENT_SECRET", Secret));

        if (accepted)
        {
            Assert.Equal((stack, Secret), (Act().Api.Credentials.ClientId, Act().Api.Credentials.ClientSecret));
            return;
        }

        var exception = Assert.Throws<ProviderException>(Act);
        Assert.Contains($"connectors:clientId is '{stack}', but CONNECTORS_CLIENT_ID is '{confirmed}'", exception.Detail?.Text(), StringComparison.Ordinal);
        Assert.Contains("`pulumi config set --secret connectors:clientSecret`", exception.Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SecretOfTheStack_IsUsedWithAnyAddressAndIdOfTheStack()
    {
        var pair = Map(("baseUrl", "https://api.example"), ("clientId", "id"), ("clientSecret", "of the stack"));
        var token = Map(("baseUrl", "https://api.example"), ("accessToken", "token"));
        (string, string?)[] environment =
            [("CONNECTORS_BASE_URL", "https://other.example"), ("CONNECTORS_CLIENT_ID", "other"), ("CONNECTORS_CLIENT_SECRET", Secret), ("CONNECTORS_ACCESS_TOKEN", Secret)];

        Assert.Equal("of the stack", Read(pair, environment).Api.Credentials.ClientSecret);
        Assert.Null(Read(pair, environment).Api.Credentials.AccessToken);
        Assert.Equal("token", Read(token, environment).Api.Credentials.AccessToken);
        Assert.Null(Read(token, environment).Api.Credentials.ClientSecret);
    }

    [Fact]
    public void Read_SecretOfTheStackWithoutClientId_TakesTheIdOfTheEnvironment()
    {
        var settings = Read(Map(("baseUrl", "https://api.example"), ("clientSecret", "of the stack")), ("CONNECTORS_CLIENT_ID", "id"), ("CONNECTORS_CLIENT_SECRET", Secret));

        Assert.Equal(("id", "of the stack"), (settings.Api.Credentials.ClientId, settings.Api.Credentials.ClientSecret));
    }

    [Fact]
    public void Read_ClientIdOfTheStackAndTokenOfTheEnvironment_AreNotCombined()
    {
        var exception = Assert.Throws<MissingSettingsException>(
            () => Read(Map(("baseUrl", "https://api.example"), ("clientId", "id")), ("CONNECTORS_ACCESS_TOKEN", Secret)));

        Assert.Equal("clientSecret", Assert.Single(exception.Settings).Name);
    }

    [Fact]
    public void Read_AddressOfTheStackOnly_UsesTheSecret() => Assert.All(Credentials, credential => Assert.NotNull(Read(Map(("baseUrl", "https://api.example")), credential)));

    private static ProviderSettings Read(PropertyMap settings, params (string Name, string? Value)[] environment) =>
        new ProviderSettingsReader(name => environment.FirstOrDefault(variable => variable.Name == name).Value).Read(settings);
}
