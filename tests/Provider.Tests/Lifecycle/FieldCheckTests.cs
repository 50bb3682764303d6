using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using CheckFailure = Pulumirpc.CheckFailure;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Validation of fields against the metadata of the platform, before a write is sent.</summary>
public sealed class FieldCheckTests : ProviderTest
{
    [Theory]
    [InlineData("port", "canary-port", "field 'port' must be a number")]
    [InlineData("port", "0", "field 'port' must be at least 1")]
    [InlineData("port", "65536", "field 'port' must be at most 65535")]
    [InlineData("region", "canary-region", "field 'region' must be one of us, eu")]
    [InlineData("since", "canary date", "field 'since' must be a date, such as 2026-03-28")]
    public async Task Check_InvalidFieldValue_FailsWithoutTheValue(string field, string value, string reason)
    {
        var failure = Assert.Single(await GetFailuresAsync(Map(("account", "acme"), (field, value))));

        Assert.Equal((string.Empty, reason), (failure.Property, failure.Reason));
        Assert.DoesNotContain("canary", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Selection_ValidatesEveryChoice()
    {
        var config = Map(("account", "acme")).With("tables", Strings("a", "canary-table"));

        Assert.Equal("field 'tables' must be one of a, b, c", Assert.Single(await GetFailuresAsync(config)).Reason);
    }

    [Fact]
    public async Task Check_ListForSingleValueField_Fails() =>
        Assert.Equal(
            "field 'account' must be a single value, not a list", Assert.Single(await GetFailuresAsync(PropertyMap.Empty.With("account", Strings("a")))).Reason);

    [Fact]
    public async Task Check_ValidFieldValues_AreAccepted()
    {
        var config = Map(("account", "acme"), ("port", "443"), ("region", "eu"), ("since", "2026-03-28")).With("tables", Strings("c", "a"));

        Assert.Empty(await GetFailuresAsync(config));
        Assert.Empty(await GetFailuresAsync(config.With("port", PropertyValue.Of(443))));
        Assert.Empty(await GetFailuresAsync(config.With("port", PropertyValue.Unknown)));
    }

    [Fact]
    public async Task Check_RequiredFieldMissing_FailsForEach()
    {
        var configuration = await Fixture.AddConnectorAsync();

        var response = await configuration.CheckAsync(Connector().With("config", Map(("region", "eu"))));

        Assert.Equal(["field 'account' is required; set it in config", "field 'apiKey' is required; set it in secretConfig"], response.Failures.Select(failure => failure.Reason));
    }

    [Fact]
    public async Task Check_RequiredFieldMistyped_FailsOnceForIt()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var program = Connector().With("config", Map(("acount", "acme"))).With("secretConfig", Secret(Map(("apiKey", "key-canary-1"))));

        var isNew = await configuration.CheckAsync(program);
        await configuration.CreateAsync(Configured());
        var isChanged = await configuration.CheckAsync(program);

        Assert.All(
            [isNew, isChanged],
            response => Assert.Equal("'acount' is not a field of the connector; did you mean 'account'?", Assert.Single(response.Failures).Reason));
    }

    [Fact]
    public async Task Check_SecretFieldInBothMaps_FailsOnce()
    {
        var configuration = await Fixture.AddConnectorAsync();

        var response = await configuration.CheckAsync(Configured().With("config", Map(("account", "acme"), ("apiKey", "key-canary-2"))));

        Assert.Equal("field 'apiKey' is in config and in secretConfig; take it out of config", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Check_RequiredFieldMissingButConfigured_IsAccepted()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await configuration.CreateAsync(Configured());
        await Fixture.NextRunAsync();

        var response = await Fixture.Configuration("some-fields").CheckAsync(Connector().With("config", Map(("region", "eu"))));

        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task Check_RequiredFieldMissingWithSecretName_IsAccepted()
    {
        var configuration = await Fixture.AddConnectorAsync();

        var response = await configuration.CheckAsync(Connector().With("config", Map(("region", "eu"))).With("secretName", String("vault/store")));

        Assert.Empty(response.Failures);
    }

    private async Task<IReadOnlyList<CheckFailure>> GetFailuresAsync(PropertyMap config)
    {
        var configuration = (await Fixture.GetAddedIdsAsync()).Count > 0 ? Fixture.Configuration() : await Fixture.AddConnectorAsync();
        return (await configuration.CheckAsync(Configured().With("config", config))).Failures;
    }
}
