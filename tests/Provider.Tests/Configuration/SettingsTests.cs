using Pulumi.Connectors.Api;
using Pulumi.Connectors.Configuration;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class SettingsTests
{
    private static readonly PropertyMap Complete = Map(("baseUrl", "https://api.example"), ("clientId", "id"), ("clientSecret", "secret"));

    [Fact]
    public void Read_NothingElse_TakesTheDefaults()
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
    public void Read_NumbersAndFlagsInEveryForm_AreOne()
    {
        PropertyValue[] numbers = [PropertyValue.Of(7), Text("7"), Secret(Text("7"))];
        PropertyValue[] flags = [PropertyValue.Of(false), Text("false"), Text("False"), Secret(PropertyValue.Of(false))];

        Assert.All(numbers, number => Assert.Equal(7, Read(Complete.With("maxRetries", number)).Api.MaxRetries));
        Assert.All(flags, flag => Assert.False(Read(Complete.With("batching", flag)).Batching));
    }

    [Fact]
    public void Read_RoutesInEveryForm_AreOne()
    {
        PropertyValue[] forms =
        [
            Map(("listAdded", "POST /x/added")),
            Text("""{"listAdded":"POST /x/added"}"""),
            Secret(Text("""{ "listAdded" : "POST /x/added" }""")),
            Of(("listAdded", Secret(Text("POST /x/added")))),
        ];

        Assert.All(forms, form => Assert.Equal(new Route(HttpMethod.Post, "/x/added"), Read(Complete.With("routes", form)).Api.Routes["listAdded"]));
    }

    [Theory]
    [InlineData("maxRetries", "canary", "has to be a whole number from 0 to 20")]
    [InlineData("maxRetries", "-1", "has to be a whole number from 0 to 20")]
    [InlineData("maxRetries", "1.5", "has to be a whole number from 0 to 20")]
    [InlineData("maxRetries", "NaN", "has to be a whole number from 0 to 20")]
    [InlineData("requestTimeoutSeconds", "0", "has to be a whole number from 1 to 3600")]
    [InlineData("maxConcurrency", "0", "has to be a whole number from 1 to 256")]
    [InlineData("batching", "canary", "has to be true or false")]
    [InlineData("refreshBeforeUpdate", "1", "has to be true or false")]
    [InlineData("accountId", "can ary", "cannot be an id: it contains a blank")]
    [InlineData("baseUrl", "canary", "has to be an address that starts with https://")]
    [InlineData("baseUrl", "ftp://canary.example", "has to be an address that starts with https://")]
    [InlineData("baseUrl", "http://canary.example", "has to start with https://")]
    [InlineData("baseUrl", "https://canary:canary@api.example", "must not hold credentials")]
    [InlineData("baseUrl", "https://api.example/?canary", "must end with its path")]
    [InlineData("routes", "canary", "has to be a map of text, or JSON text of one")]
    [InlineData("routes", "[1]", "has to be a map of text, or JSON text of one")]
    [InlineData("routes", """{"listAdded":7}""", "has to be a map of text, or JSON text of one")]
    [InlineData("routes", """{"4dabf18193072939515e22adb298388d":"canary"}""", "has to be a map of text, or JSON text of one")]
    [InlineData("routes", """{"listadded":"GET /canary"}""", "names no endpoint 'listadded'; did you mean 'listAdded'?")]
    [InlineData("routes", """{"listAdded":"/canary"}""", "endpoint 'listAdded': has to be a method and a path")]
    [InlineData("routes", """{"listAdded":"get /canary"}""", "endpoint 'listAdded': the method has to be one of DELETE, GET, PATCH, POST, PUT")]
    [InlineData("routes", """{"listAdded":"GET /canary#x"}""", "endpoint 'listAdded': the path must not hold '#'")]
    [InlineData("routes", """{"get":"GET /canary"}""", "endpoint 'get': the path has to hold {connectorId}")]
    public void Read_BadValue_NamesTheSettingAndNeverItsValue(string name, string value, string reason)
    {
        var failure = Assert.Single(ProviderSettingsReader.Check(Complete.With(name, Text(value))));
        var refusal = Assert.Throws<InvalidSettingsException>(() => Read(Complete.With(name, Text(value))));

        Assert.StartsWith($"connectors:{name}", failure.Reason, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", failure.Reason, StringComparison.Ordinal);
        Assert.Equal(failure.Reason, refusal.Message);
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:1/api")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("https://api.example/base/")]
    public void Read_AddressThatIsSafe_IsTaken(string address) => Assert.Equal(new Uri(address), Read(Complete.With("baseUrl", Text(address))).Api.BaseUrl);

    [Fact]
    public void Check_SettingsOfTheWrongKind_AreNamedAllAtOnce()
    {
        var settings = SettingNames.All.Aggregate(PropertyMap.Empty, (map, name) => map.With(name, new PropertyList([Text("canary")])));

        var failures = ProviderSettingsReader.Check(settings);

        Assert.Equal(SettingNames.All.Order(), failures.Select(failure => failure.Reason.Split(' ')[0]["connectors:".Length..]).Order());
    }

    [Fact]
    public void Check_SettingsThatThereAreNot_NameTheNearest()
    {
        var failures = ProviderSettingsReader.Check(Map(("clientID", "x"), ("zzz", "x"), ("version", "1"), ("pluginDownloadURL", "x"), ("__internal", "x")));

        Assert.Equal(
            ["there is no setting connectors:clientID; did you mean 'clientId'?", "there is no setting connectors:zzz"],
            failures.Select(failure => failure.Reason));
    }

    [Fact]
    public void Read_NothingAtAll_NamesEveryMissingSettingAtOnceWithItsVariable()
    {
        var refusal = Assert.Throws<MissingSettingsException>(() => Read(PropertyMap.Empty));

        Assert.Equal(["connectors:baseUrl", "connectors:clientId", "connectors:clientSecret"], refusal.Settings.Select(setting => setting.Name));
        Assert.Contains("CONNECTORS_BASE_URL", refusal.Settings[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TokenInsteadOfThePair_IsEnough()
    {
        var settings = Read(Map(("baseUrl", "https://api.example"), ("accessToken", "token")));

        Assert.Equal("token", settings.Api.Credentials.AccessToken);
    }

    [Fact]
    public void Read_HalfAPair_NamesTheOtherHalf()
    {
        var refusal = Assert.Throws<MissingSettingsException>(() => Read(Complete.Without("clientSecret")));

        Assert.Equal("connectors:clientSecret", Assert.Single(refusal.Settings).Name);
    }

    [Fact]
    public void Read_Environment_FillsWhatIsMissing()
    {
        var settings = Read(
            Of(("clientId", Text(string.Empty)), ("accountId", PropertyValue.Null)),
            ("CONNECTORS_BASE_URL", "https://env.example"), ("CONNECTORS_CLIENT_ID", "env-id"), ("CONNECTORS_CLIENT_SECRET", "env-secret"),
            ("CONNECTORS_ACCOUNT_ID", "env-account"));

        Assert.Equal("https://env.example/", settings.Api.BaseUrl.AbsoluteUri);
        Assert.Equal("env-id", settings.Api.Credentials.ClientId);
        Assert.Equal("env-secret", settings.Api.Credentials.ClientSecret);
        Assert.Equal("env-account", settings.AccountId);
    }

    [Fact]
    public void Read_EnvironmentBesideASetting_Loses() =>
        Assert.Equal("id", Read(Complete, ("CONNECTORS_CLIENT_ID", "env-id")).Api.Credentials.ClientId);

    [Fact]
    public void Read_PairInTheStackAndTokenInTheEnvironment_AreNotMixed()
    {
        Assert.Null(Read(Complete, ("CONNECTORS_ACCESS_TOKEN", "env-token")).Api.Credentials.AccessToken);

        var token = Read(Map(("baseUrl", "https://api.example"), ("accessToken", "token")), ("CONNECTORS_CLIENT_ID", "env-id"));
        Assert.Null(token.Api.Credentials.ClientId);
    }

    [Fact]
    public void Credentials_Printed_ShowNothing() => Assert.Equal("[secret]", new Credentials("id", "secret-canary", "token-canary").ToString());

    private static ProviderSettings Read(PropertyMap settings, params (string Name, string Value)[] environment) =>
        new ProviderSettingsReader(name => environment.FirstOrDefault(variable => variable.Name == name).Value).Read(settings);
}
