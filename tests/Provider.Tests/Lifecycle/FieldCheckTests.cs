using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;
using CheckFailure = Pulumirpc.CheckFailure;

namespace Pulumi.Connectors.Tests;

/// <summary>Fields against what the platform says of them, before anything is sent.</summary>
public sealed class FieldCheckTests : ProviderTest
{
    [Theory]
    [InlineData("port", "canary-port", "field 'port' has to be a number")]
    [InlineData("port", "0", "field 'port' has to be at least 1")]
    [InlineData("port", "65536", "field 'port' has to be at most 65535")]
    [InlineData("region", "canary-region", "field 'region' has to be one of us, eu")]
    [InlineData("since", "canary-date", "field 'since' has to be a date, such as 2026-03-28")]
    public async Task Check_ValueThatDoesNotFitItsField_FailsWithoutShowingIt(string field, string value, string reason)
    {
        var failure = Assert.Single(await FailuresAsync(Map(("account", "acme"), (field, value))));

        Assert.Equal(($"config.{field}", reason), (failure.Property, failure.Reason));
        Assert.DoesNotContain("canary", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Selection_HoldsEveryChoiceAgainstTheOptions()
    {
        var config = Map(("account", "acme")).With("tables", Texts("a", "canary-table"));

        Assert.Equal("field 'tables' has to be one of a, b, c", Assert.Single(await FailuresAsync(config)).Reason);
    }

    [Fact]
    public async Task Check_ListForOneValue_Fails() =>
        Assert.Equal(
            "field 'account' holds one value, not a list", Assert.Single(await FailuresAsync(PropertyMap.Empty.With("account", Texts("a")))).Reason);

    [Fact]
    public async Task Check_ValuesThatFit_AreAccepted()
    {
        var config = Map(("account", "acme"), ("port", "443"), ("region", "eu"), ("since", "2026-03-28")).With("tables", Texts("c", "a"));

        Assert.Empty(await FailuresAsync(config));
        Assert.Empty(await FailuresAsync(config.With("port", PropertyValue.Of(443))));
        Assert.Empty(await FailuresAsync(config.With("port", PropertyValue.Unknown)));
    }

    [Fact]
    public async Task Check_RequiredFieldIsMissing_FailsWhereItBelongs()
    {
        var configuration = await Fixture.AddedAsync();

        var response = await configuration.CheckAsync(Connector().With("config", Map(("region", "eu"))));

        Assert.Equal(["config.account", "secretConfig.apiKey"], response.Failures.Select(failure => failure.Property));
        Assert.All(response.Failures, failure => Assert.Contains("is missing: the platform requires it", failure.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_RequiredFieldIsMissingButThePlatformIsContent_IsAccepted()
    {
        var configuration = await Fixture.AddedAsync();
        await configuration.CreateAsync(Configured());
        await Fixture.NextRunAsync();

        var response = await Fixture.Configuration("some-fields").CheckAsync(Connector().With("config", Map(("region", "eu"))));

        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task Check_RequiredFieldIsMissingWithASecretName_IsAccepted()
    {
        var configuration = await Fixture.AddedAsync();

        var response = await configuration.CheckAsync(Connector().With("config", Map(("region", "eu"))).With("secretName", Text("vault/store")));

        Assert.Empty(response.Failures);
    }

    private async Task<IReadOnlyList<CheckFailure>> FailuresAsync(PropertyMap config)
    {
        var configuration = (await Fixture.AddedIdsAsync()).Count > 0 ? Fixture.Configuration() : await Fixture.AddedAsync();
        return (await configuration.CheckAsync(Configured().With("config", config))).Failures;
    }
}
