using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConfigurationCheckTests : ProviderTest
{
    private const string Canary = "value-canary";

    [Theory]
    [InlineData("config", "acount", "'acount' is not a field of the connector; did you mean 'account'?")]
    [InlineData("secretConfig", "apikey", "'apikey' is not a field of the connector; did you mean 'apiKey'?")]
    [InlineData("config", "host", "field 'host' is read-only; only the platform sets it")]
    [InlineData("config", "apiKey", "field 'apiKey' is a secret and must be in secretConfig, because config is shown in clear")]
    public async Task Check_FieldContradictsMetadata_FailsWithoutItsValue(string map, string field, string reason)
    {
        var configuration = await Fixture.AddConnectorAsync();

        var response = await configuration.CheckAsync(Connector().With(map, Map((field, Canary))));

        var failure = Assert.Single(response.Failures, failure => failure.Reason.Contains($"'{field}'", StringComparison.Ordinal));
        Assert.Equal((string.Empty, reason), (failure.Property, failure.Reason));
        Assert.DoesNotContain(Canary, response.Failures.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ManyErrors_ReportsAll()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var program = Of(
            ("connectorId", String(TestCatalogue.Store)),
            ("config", Map(("nothing", Canary), ("both", Canary)).With("region", Map(("a", Canary)))),
            ("secretConfig", Map(("both", Canary)).With("apiKey", Strings(Canary))),
            ("onDrift", String(Canary)),
            ("onDelete", String(Canary)),
            ("requireConfigured", String(Canary)),
            ("secretConfg", Map(("apiKey", Canary))));

        var response = await configuration.CheckAsync(program);

        var reasons = response.Failures.Select(failure => failure.Reason).ToList();
        Assert.Contains("'config.region' must be a string, a number, a boolean or a list of strings, not a map", reasons);
        Assert.Contains("'secretConfig.apiKey' must be a string", reasons);
        Assert.Contains("field 'both' is in config and in secretConfig; take it out of config", reasons);
        Assert.Contains("'onDrift' must be one of update, warn, ignore", reasons);
        Assert.Contains("'onDelete' must be one of retain, clear, remove", reasons);
        Assert.Contains("'requireConfigured' must be a boolean", reasons);
        Assert.Contains("'secretConfg' is not a property; did you mean 'secretConfig'?", reasons);
        Assert.Contains(reasons, reason => reason.Contains("'nothing'", StringComparison.Ordinal));
        Assert.All(response.Failures, failure => Assert.Empty(failure.Property));
        Assert.DoesNotContain(Canary, response.Failures.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MissingConnectorId_FailsWithAdvice()
    {
        var response = await Fixture.Configuration().CheckAsync(PropertyMap.Empty);

        Assert.Equal(
            "'connectorId' is missing; pass the connectorId output of a Connector (if the program does, that Connector is not part of this run: --target, --exclude)",
            Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Check_PlainSecretConfig_IsMarkedSecret()
    {
        var inputs = await Fixture.Configuration().CheckInputsAsync(Connector().With("secretConfig", Map(("apiKey", Canary))));

        Assert.Equal(Secret(Map(("apiKey", Canary))), inputs["secretConfig"]);
    }

    [Fact]
    public async Task Check_NestedSecrets_AreMerged()
    {
        var nested = Secret(Of(("apiKey", Secret(String(Canary)))));

        var inputs = await Fixture.Configuration().CheckInputsAsync(Connector().With("secretConfig", nested));

        Assert.Equal(Secret(Map(("apiKey", Canary))), inputs["secretConfig"]);
    }

    [Fact]
    public async Task Check_Unknowns_AreAccepted()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var program = Of(
            ("connectorId", String(TestCatalogue.Store)),
            ("name", PropertyValue.Unknown),
            ("config", Of(("account", PropertyValue.Unknown))),
            ("secretConfig", Secret(PropertyValue.Unknown)),
            ("onDrift", PropertyValue.Unknown));

        var inputs = await configuration.CheckInputsAsync(program);

        Assert.Equal(program, inputs);
    }

    [Fact]
    public async Task Check_EmptyAbsentAndNull_AreEqual()
    {
        var program = Connector()
            .With("name", String(string.Empty)).With("secretName", PropertyValue.Null).With("config", PropertyMap.Empty)
            .With("secretConfig", Secret(Of(("apiKey", PropertyValue.Null))));

        var inputs = await Fixture.Configuration().CheckInputsAsync(program);

        Assert.Equal(Connector(), inputs);
    }

    [Fact]
    public async Task Check_ConnectorNotAddedYet_SkipsFieldsAndLogsAtDebugLevel()
    {
        var response = await Fixture.Configuration().CheckAsync(Connector().With("config", Map(("nothing", "x"))));

        Assert.Empty(response.Failures);
        Assert.Contains("Skipping the checks of the fields", Assert.Single(Fixture.Engine.Log).Message, StringComparison.Ordinal);
        Assert.Equal(LogSeverity.Debug, Fixture.Engine.Log[0].Severity);
    }

    [Fact]
    public async Task Check_ManyAccountsOfOneConnector_ReadsItsFieldsOnce()
    {
        string[] accounts = ["a000000000000001", "a000000000000002", "a000000000000003"];
        foreach (var account in accounts)
            await Fixture.Emulator.Admin.AddAsync(account, TestCatalogue.Store, Cancellation);

        foreach (var account in accounts)
            await Fixture.Configuration(account).CheckInputsAsync(Configured().With("accountId", String(account)));

        Assert.Equal(["token", "listAdded", "getConfiguration"], await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Check_InputsFromRead_AreUnchanged()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await configuration.CreateAsync(Configured().With("onDelete", String("clear")));
        await configuration.RefreshAsync();

        var check = await configuration.CheckAsync(configuration.Inputs);

        Assert.Equal(configuration.Inputs, Wire.Read(check.Inputs));
    }
}
