using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Settings;

public sealed class SettingsTests
{
    private static readonly PropertyMap Complete = Map(("baseUrl", "https://api.example"), ("clientId", "id"), ("clientSecret", "secret"));

    [Fact]
    public void Read_RequiredSettingsOnly_UsesDefaults()
    {
        var settings = Read(Complete);

        Assert.Equal(4, settings.Api.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.Api.RequestTimeout);
        Assert.Equal(8, settings.Api.MaxConcurrency);
        Assert.True(settings.Batching);
        Assert.False(settings.RefreshBeforeUpdate);
        Assert.Null(settings.AccountId);
        Assert.Empty(settings.Api.Routes);
    }

    [Fact]
    public void Read_NumbersAndBooleansInEveryForm_AreEqual()
    {
        PropertyValue[] numbers = [PropertyValue.Of(7), String("7"), Secret(String("7"))];
        PropertyValue[] booleans = [PropertyValue.Of(false), String("false"), String("False"), Secret(PropertyValue.Of(false))];

        Assert.All(numbers, number => Assert.Equal(7, Read(Complete.With("maxRetries", number)).Api.MaxRetries));
        Assert.All(booleans, boolean => Assert.False(Read(Complete.With("batching", boolean)).Batching));
    }

    [Fact]
    public void Read_RoutesInEveryForm_AreEqual()
    {
        PropertyValue[] forms =
        [
            Map(("listAdded", "POST /x/added")),
            String("""{"listAdded":"POST /x/added"}"""),
            Secret(String("""{ "listAdded" : "POST /x/added" }""")),
            Of(("listAdded", Secret(String("POST /x/added")))),
        ];

        Assert.All(forms, form => Assert.Equal(new Route(HttpMethod.Post, "/x/added"), Read(Complete.With("routes", form)).Api.Routes["listAdded"]));
    }

    [Theory]
    [InlineData("maxRetries", "canary", "must be an integer from 0 to 20")]
    [InlineData("maxRetries", "-1", "must be an integer from 0 to 20")]
    [InlineData("maxRetries", "1.5", "must be an integer from 0 to 20")]
    [InlineData("maxRetries", "NaN", "must be an integer from 0 to 20")]
    [InlineData("requestTimeoutSeconds", "0", "must be an integer from 1 to 3600")]
    [InlineData("maxConcurrency", "0", "must be an integer from 1 to 256")]
    [InlineData("batching", "canary", "must be a boolean")]
    [InlineData("refreshBeforeUpdate", "1", "must be a boolean")]
    [InlineData("validation", "canary", "must be one of strict, warn, off")]
    [InlineData("accountId", "can ary", "must not contain whitespace")]
    [InlineData("baseUrl", "canary", "must be an address that starts with https://")]
    [InlineData("baseUrl", "ftp://canary.example", "must be an address that starts with https://")]
    [InlineData("baseUrl", "http://canary.example", "must start with https://")]
    [InlineData("baseUrl", "https://canary:canary@api.example", "must not contain credentials")]
    [InlineData("baseUrl", "https://api.example/?canary", "must not contain '?' or '#'")]
    [InlineData("routes", "canary", "must be a map of strings, or one in JSON")]
    [InlineData("routes", "[1]", "must be a map of strings, or one in JSON")]
    [InlineData("routes", """{"listAdded":7}""", "must be a map of strings, or one in JSON")]
    [InlineData("routes", """{"4dabf18193072939515e22adb298388d":"canary"}""", "must be a map of strings, or one in JSON")]
    [InlineData("routes", """{"listadded":"GET /canary"}""", "contains 'listadded', which is not an endpoint; did you mean 'listAdded'?")]
    [InlineData("routes", """{"listAdded":"/canary"}""", "routes.listAdded must be a method and a path")]
    [InlineData("routes", """{"listAdded":"get /canary"}""", "routes.listAdded must start with one of the methods DELETE, GET, PATCH, POST, PUT")]
    [InlineData("routes", """{"listAdded":"GET /canary#x"}""", "routes.listAdded must not contain '#'")]
    [InlineData("routes", """{"get":"GET /canary"}""", "routes.get must contain {connectorId}")]
    public void Read_BadValue_ReportsTheSettingWithoutItsValue(string name, string value, string reason)
    {
        var failure = Assert.Single(ProviderSettingsReader.Check(Complete.With(name, String(value))));
        var exception = Assert.Throws<InvalidSettingsException>(() => Read(Complete.With(name, String(value))));

        Assert.StartsWith($"connectors:{name}", failure.Reason.Text(), StringComparison.Ordinal);
        Assert.Contains(reason, failure.Reason.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Reason.Text(), StringComparison.Ordinal);
        Assert.Equal($"Invalid settings: {failure.Reason.Text()}.", exception.Text.Text());
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:1/api")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("https://api.example/base/")]
    public void Read_SafeAddress_IsAccepted(string address) => Assert.Equal(new Uri(address), Read(Complete.With("baseUrl", String(address))).Api.BaseUrl);

    [Fact]
    public void Check_WrongTypes_ReportsAllSettings()
    {
        var settings = SettingNames.All.Aggregate(PropertyMap.Empty, (map, name) => map.With(name, new PropertyList([String("canary")])));

        var failures = ProviderSettingsReader.Check(settings);

        Assert.Equal(SettingNames.All.Order(), failures.Select(failure => failure.Reason.Text().Split(' ')[0]["connectors:".Length..]).Order());
    }

    [Fact]
    public void Check_UnknownSettings_SuggestsTheNearest()
    {
        var failures = ProviderSettingsReader.Check(Map(("clientID", "x"), ("zzz", "x"), ("version", "1"), ("pluginDownloadURL", "x"), ("__internal", "x")));

        Assert.Equal(
            ["connectors:clientID is not a setting; did you mean 'clientId'?", "connectors:zzz is not a setting"],
            failures.Select(failure => failure.Reason.Text()));
    }

    [Fact]
    public void Read_NothingSet_ReportsAllMissingSettingsWithTheirCommandsAndVariables()
    {
        var exception = Assert.Throws<MissingSettingsException>(() => Read(PropertyMap.Empty));

        Assert.Equal(["baseUrl", "clientId", "clientSecret"], exception.Settings.Select(setting => setting.Name));
        Assert.All(exception.Settings, setting =>
        {
            Assert.Contains(SettingNames.Secret.Contains(setting.Name) ? $"set --secret connectors:{setting.Name}" : $"set connectors:{setting.Name} ", setting.Command, StringComparison.Ordinal);
            Assert.Contains($"`{setting.Command}` or {setting.Variable}", exception.Text.Text(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Read_AccessTokenOnly_IsAccepted()
    {
        var settings = Read(Map(("baseUrl", "https://api.example"), ("accessToken", "token")));

        Assert.Equal("token", settings.Api.Credentials.AccessToken);
    }

    [Fact]
    public void Read_ClientIdOnly_ReportsMissingClientSecret()
    {
        var exception = Assert.Throws<MissingSettingsException>(() => Read(Complete.Without("clientSecret")));

        Assert.Equal("clientSecret", Assert.Single(exception.Settings).Name);
    }

    [Fact]
    public void Read_Environment_FillsMissingSettings()
    {
        var settings = Read(
            Of(("clientId", String(string.Empty)), ("accountId", PropertyValue.Null)),
            ("CONNECTORS_BASE_URL", "https://env.example"), ("CONNECTORS_CLIENT_ID", "env-id"), ("CONNECTORS_CLIENT_SECRET", "env-secret"),
            ("CONNECTORS_ACCOUNT_ID", "env-account"));

        Assert.Equal("https://env.example/", settings.Api.BaseUrl.AbsoluteUri);
        Assert.Equal("env-id", settings.Api.Credentials.ClientId);
        Assert.Equal("env-secret", settings.Api.Credentials.ClientSecret);
        Assert.Equal("env-account", settings.AccountId);
    }

    [Fact]
    public void Read_SettingAndEnvironment_UsesTheSetting() =>
        Assert.Equal("id", Read(Complete, ("CONNECTORS_CLIENT_ID", "env-id")).Api.Credentials.ClientId);

    [Fact]
    public void Read_CredentialsInStackAndEnvironment_AreNotMixed()
    {
        Assert.Null(Read(Complete, ("CONNECTORS_ACCESS_TOKEN", "env-token")).Api.Credentials.AccessToken);

        var token = Read(Map(("baseUrl", "https://api.example"), ("accessToken", "token")), ("CONNECTORS_CLIENT_ID", "env-id"));
        Assert.Null(token.Api.Credentials.ClientId);
    }

    [Fact]
    public void Credentials_ToString_HidesValues() => Assert.Equal("[secret]", new Credentials("id", "secret-canary", "token-canary").ToString());

    private static ProviderSettings Read(PropertyMap settings, params (string Name, string Value)[] environment) =>
        new ProviderSettingsReader(name => environment.FirstOrDefault(variable => variable.Name == name).Value).Read(settings);
}
