using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConfigurationCreateTests : ProviderTest
{
    [Fact]
    public async Task PreviewCreate_KnownInputs_ReturnsTheInputsWithoutIdAndWritesNothing()
    {
        var configuration = await Fixture.AddConnectorAsync();

        var preview = await configuration.PreviewCreateAsync(Configured());

        Assert.Empty(preview.Id);
        Assert.Equal(Configured().With("accountId", PropertyValue.Of(ProviderFixture.Account)), Wire.Read(preview.Properties));
        Assert.DoesNotContain("configure", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Create_NewConfiguration_SendsThreeRequestsAndKeepsSecretsMarked()
    {
        var configuration = await Fixture.AddConnectorAsync();

        await configuration.CreateAsync(Configured());

        var stored = await Fixture.GetStoredAsync();
        Assert.Equal(["token", "listAdded", "getConfiguration", "getConfiguration", "configure", "getConfiguration"], await Fixture.GetRequestedEndpointsAsync());
        Assert.Equal("acme", (string?)stored["fields"]?["account"]);
        Assert.Equal("key-canary-1", (string?)stored["fields"]?["apiKey"]);
        Assert.Equal(Key, configuration.Id);
        Assert.Equal(Secret(Map(("apiKey", "key-canary-1"))), configuration.State["secretConfig"]);
        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
        Assert.Equal(configuration.State["remoteLastUpdated"], configuration.State["lastUpdated"]);
        Assert.Matches(@"^""\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ""$", configuration.State["lastUpdated"].ToString());
    }

    [Fact]
    public async Task Create_AllKindsOfValues_RefreshesCleanly()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var config = Map(("account", "acme"), ("region", "eu"), ("since", "2026-01-31"))
            .With("port", PropertyValue.Of(443)).With("tables", Strings("c", "a"));

        await configuration.CreateAsync(Configured().With("config", config));

        AssertNone(await configuration.RefreshAsync());
        Assert.Equal(config, configuration.Inputs["config"]);
        Assert.Equal(JToken.Parse("""["c","a"]"""), (await Fixture.GetStoredAsync())["fields"]?["tables"]);
    }

    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Omit)]
    [InlineData(MaskingMode.Plain)]
    public async Task Refresh_AfterCreate_IsCleanInEveryMaskingMode(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Masking = masking });
        var configuration = await fixture.AddConnectorAsync();
        await configuration.CreateAsync(Configured());
        var (inputs, state) = (configuration.Inputs, configuration.State);
        await fixture.NextRunAsync();

        AssertNone(await configuration.RefreshAsync());

        Assert.Equal(inputs, configuration.Inputs);
        Assert.Equal(state, configuration.State);
        Assert.Empty(fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Create_AlreadyConfigured_FailsWithAdvice()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await Fixture.ChangeByHandAsync(("account", "theirs"));

        var failure = await AssertFailsAsync(
            StatusCode.AlreadyExists,
            $"pulumi import {ProviderFixture.ConfigurationType} store-config {Key}",
            () => configuration.CreateAsync(Configured()));

        Assert.Contains("adoptExisting", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("alias", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("theirs", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Create_AdoptExisting_WritesOnlyTheProgramsFields()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await Fixture.ChangeByHandAsync(("account", "theirs"), ("region", "us"), ("secondKey", "their-secret"));
        await Fixture.ConfigureAsync(("configureMode", String("merge")));

        await configuration.CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));

        var fields = (await Fixture.GetStoredAsync())["fields"];
        Assert.Equal("acme", (string?)fields?["account"]);
        Assert.Equal("us", (string?)fields?["region"]);
        Assert.Equal("their-secret", (string?)fields?["secondKey"]);
    }

    [Theory]
    [InlineData("auto", "It is not known whether the platform empties fields")]
    [InlineData("replace", "The platform empties fields")]
    public async Task Create_AdoptExistingWithASecretOfOthers_WritesNothing(string mode, string reason)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Configure = ConfigureMode.Replace }, time: null, ("configureMode", String(mode)));
        var configuration = await fixture.AddConnectorAsync();
        await fixture.ChangeByHandAsync(("region", "us"), ("secondKey", "their-secret"));

        var failure = await AssertFailsAsync(
            StatusCode.FailedPrecondition, reason, () => configuration.CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true))));

        Assert.Contains("secondKey", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Null(StackResource.InitFailure(failure));
        Assert.Equal("their-secret", (string?)(await fixture.GetStoredAsync())["fields"]?["secondKey"]);
    }

    [Fact]
    public async Task Create_Incomplete_IsSavedAsNotReadyWithOneReason()
    {
        var (configuration, inputs) = await PrepareIncompleteAsync();

        var failure = await AssertFailsAsync(StatusCode.FailedPrecondition, "Set the fields: apiKey.", () => configuration.CreateCheckedAsync(inputs));

        var details = StackResource.InitFailure(failure);
        Assert.NotNull(details);
        Assert.Equal(Key, details.Id);
        Assert.Contains("is not complete", Assert.Single(details.Reasons), StringComparison.Ordinal);
        Assert.Equal(PropertyValue.Of(false), Wire.Read(details.Properties)["configured"]);
        Assert.Equal(configuration.Inputs.With("accountId", PropertyValue.Of(ProviderFixture.Account)), Wire.Read(details.Inputs));
    }

    [Fact]
    public async Task Update_AfterNotReady_CompletesIt()
    {
        var (configuration, inputs) = await PrepareIncompleteAsync();
        await Assert.ThrowsAsync<RpcException>(() => configuration.CreateCheckedAsync(inputs));
        await Fixture.NextRunAsync();

        AssertUpdates(await configuration.DiffAsync(Configured()), "secretConfig.apiKey");
        await configuration.UpdateAsync(Configured());

        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
    }

    [Fact]
    public async Task Update_AfterNotReadyAndNothingChanged_ReadsAgainAndWritesNothing()
    {
        var (configuration, inputs) = await PrepareIncompleteAsync();
        await Assert.ThrowsAsync<RpcException>(() => configuration.CreateCheckedAsync(inputs));
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();

        await AssertFailsAsync(StatusCode.FailedPrecondition, "Set the fields: apiKey.", () => configuration.UpdateAsync(inputs));

        Assert.DoesNotContain("configure", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Create_ConnectorNotAdded_FailsWithAdviceAfterTheWait()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var fixture = await ProviderFixture.StartAsync(time: time);

        var create = fixture.Configuration().CreateAsync(Configured());
        await Wait.UntilAsync(() => create.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        var failure = await AssertFailsAsync(StatusCode.FailedPrecondition, "is not added to sub-account", () => create);
        Assert.Contains("connectorId: connector.connectorId", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_BeforeItsConnector_WaitsForIt()
    {
        // The clock stands still, so the wait cannot time out.
        await using var fixture = await ProviderFixture.StartAsync(time: new FakeTimeProvider(DateTimeOffset.UnixEpoch));
        var inputs = await fixture.Configuration().CheckInputsAsync(Configured());
        var configuration = fixture.Configuration().CreateAsync(inputs);
        await Wait.UntilAsync(async () => (await fixture.GetRequestedEndpointsAsync()).Contains("listAdded"));

        await fixture.Connector().CreateAsync(Connector());

        Assert.Equal(PropertyValue.Of(true), (await configuration).State["configured"]);
    }

    [Fact]
    public async Task Create_UnknownConnector_FailsWithItsId()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var fixture = await ProviderFixture.StartAsync(time: time);

        var create = fixture.Configuration().CreateAsync(Configured(connectorId: TestCatalogue.Unknown));
        await Wait.UntilAsync(() => create.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        await AssertFailsAsync(StatusCode.FailedPrecondition, $"'{TestCatalogue.Unknown}'", () => create);
    }

    // Adds the connector after Check: otherwise Check fails because of the missing required field.
    private async Task<(StackResource Configuration, PropertyMap Inputs)> PrepareIncompleteAsync()
    {
        var inputs = await Fixture.Configuration().CheckInputsAsync(Configured().Without("secretConfig"));
        return (await Fixture.AddConnectorAsync(), inputs);
    }
}
