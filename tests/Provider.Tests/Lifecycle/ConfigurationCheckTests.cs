using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConfigurationCheckTests : ProviderTest
{
    private const string Canary = "value-canary";

    [Theory]
    [InlineData("config", "acount", "the connector has no field 'acount'; did you mean 'account'?")]
    [InlineData("secretConfig", "apikey", "the connector has no field 'apikey'; did you mean 'apiKey'?")]
    [InlineData("config", "host", "field 'host' is read-only: the platform sets it")]
    [InlineData("config", "apiKey", "field 'apiKey' is a secret: move it to secretConfig, or it is shown in clear")]
    public async Task Check_FieldThatThePlatformKnowsOtherwise_FailsAtItsPathWithoutItsValue(string map, string field, string reason)
    {
        var configuration = await Fixture.AddedAsync();

        var response = await configuration.CheckAsync(Connector().With(map, Map((field, Canary))));

        var failure = Assert.Single(response.Failures, failure => failure.Property == $"{map}.{field}");
        Assert.Equal(reason, failure.Reason);
        Assert.DoesNotContain(Canary, response.Failures.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ManyFaults_NamesAllAtOnce()
    {
        var configuration = await Fixture.AddedAsync();
        var program = Of(
            ("connectorId", Text(TestCatalogue.Store)),
            ("config", Map(("nothing", Canary), ("both", Canary)).With("region", Map(("a", Canary)))),
            ("secretConfig", Map(("both", Canary)).With("apiKey", Texts(Canary))),
            ("onDrift", Text(Canary)),
            ("onDelete", Text(Canary)),
            ("requireConfigured", Text(Canary)),
            ("secretConfg", Map(("apiKey", Canary))));

        var response = await configuration.CheckAsync(program);

        var reasons = response.Failures.Select(failure => failure.Reason).ToList();
        Assert.Contains("'config.region' cannot be a map: a field holds text, a number, a boolean or a list of text", reasons);
        Assert.Contains("'secretConfig.apiKey' has to be text", reasons);
        Assert.Contains("field 'both' stands in config and in secretConfig: leave one of them out", reasons);
        Assert.Contains("'onDrift' has to be one of update, warn, ignore", reasons);
        Assert.Contains("'onDelete' has to be one of retain, clear, remove", reasons);
        Assert.Contains("'requireConfigured' has to be true or false", reasons);
        Assert.Contains("there is no property 'secretConfg'; did you mean 'secretConfig'?", reasons);
        Assert.Contains(reasons, reason => reason.Contains("'nothing'", StringComparison.Ordinal));
        Assert.All(response.Failures, failure => Assert.True(failure.Property.Length == 0 || failure.Property.Contains('.', StringComparison.Ordinal)));
        Assert.DoesNotContain(Canary, response.Failures.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MissingConnectorId_SaysWhatToPass()
    {
        var response = await Fixture.Configuration().CheckAsync(PropertyMap.Empty);

        Assert.Equal("'connectorId' is missing: pass the connectorId output of a Connector", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Check_SecretConfigWithoutItsMark_IsMarked()
    {
        var inputs = await Fixture.Configuration().CheckedAsync(Connector().With("secretConfig", Map(("apiKey", Canary))));

        Assert.Equal(Secret(Map(("apiKey", Canary))), inputs["secretConfig"]);
    }

    [Fact]
    public async Task Check_MarksInsideTheSecretMap_BecomeOne()
    {
        var marked = Secret(Of(("apiKey", Secret(Text(Canary)))));

        var inputs = await Fixture.Configuration().CheckedAsync(Connector().With("secretConfig", marked));

        Assert.Equal(Secret(Map(("apiKey", Canary))), inputs["secretConfig"]);
    }

    [Fact]
    public async Task Check_Unknowns_Pass()
    {
        var configuration = await Fixture.AddedAsync();
        var program = Of(
            ("connectorId", Text(TestCatalogue.Store)),
            ("name", PropertyValue.Unknown),
            ("config", Of(("account", PropertyValue.Unknown))),
            ("secretConfig", Secret(PropertyValue.Unknown)),
            ("onDrift", PropertyValue.Unknown));

        var inputs = await configuration.CheckedAsync(program);

        Assert.Equal(program.With("accountId", Text(ProviderFixture.Account)), inputs);
    }

    [Fact]
    public async Task Check_EmptyAbsentAndNull_AreOneAndTheSame()
    {
        var program = Connector()
            .With("name", Text(string.Empty)).With("secretName", PropertyValue.Null).With("config", PropertyMap.Empty)
            .With("secretConfig", Secret(Map(("apiKey", string.Empty))));

        var inputs = await Fixture.Configuration().CheckedAsync(program);

        Assert.Equal(Of(("accountId", Text(ProviderFixture.Account)), ("connectorId", Text(TestCatalogue.Store))), inputs);
    }

    [Fact]
    public async Task Check_ConnectorNotAddedYet_IsLeftOutAndSaidAtDebugLevel()
    {
        var response = await Fixture.Configuration().CheckAsync(Connector().With("config", Map(("nothing", "x"))));

        Assert.Empty(response.Failures);
        Assert.Contains("are not checked", Assert.Single(Fixture.Engine.Log).Message, StringComparison.Ordinal);
        Assert.Equal(LogSeverity.Debug, Fixture.Engine.Log[0].Severity);
    }

    [Fact]
    public async Task Check_ManyAccountsOfOneConnector_ReadItsFieldsOnce()
    {
        string[] accounts = ["a000000000000001", "a000000000000002", "a000000000000003"];
        foreach (var account in accounts)
            await Fixture.Emulator.Admin.AddAsync(account, TestCatalogue.Store, Cancellation);

        foreach (var account in accounts)
            await Fixture.Configuration(account).CheckedAsync(Configured().With("accountId", Text(account)));

        Assert.Equal(["token", "listAdded", "getConfiguration"], await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Check_WhatReadGave_ComesBackUnchanged()
    {
        var configuration = await Fixture.AddedAsync();
        await configuration.CreateAsync(Configured().With("onDelete", Text("clear")));
        await configuration.RefreshAsync();

        var check = await configuration.CheckAsync(configuration.Inputs);

        Assert.Equal(configuration.Inputs, PropertyValueReader.Read(check.Inputs));
    }
}
