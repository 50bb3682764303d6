using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConfigurationCreateTests : ProviderTest
{
    [Fact]
    public async Task PreviewCreate_KnownInputs_TellsTheIdAndWritesNothing()
    {
        var configuration = await Fixture.AddedAsync();

        var preview = await configuration.PreviewCreateAsync(Configured());

        Assert.Equal(Key, preview.Id);
        Assert.DoesNotContain("configure", await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Create_NewConfiguration_WritesItWithThreeCallsAfterItsCheckAndKeepsSecretsMarked()
    {
        var configuration = await Fixture.AddedAsync();

        await configuration.CreateAsync(Configured());

        var stored = await Fixture.StoredAsync();
        Assert.Equal(["token", "listAdded", "getConfiguration", "getConfiguration", "configure", "getConfiguration"], await Fixture.AskedAsync());
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
        var configuration = await Fixture.AddedAsync();
        var config = Map(("account", "acme"), ("region", "eu"), ("since", "2026-01-31"))
            .With("port", PropertyValue.Of(443)).With("tables", Texts("c", "a"));

        await configuration.CreateAsync(Configured().With("config", config));

        AssertNone(await configuration.RefreshAsync());
        Assert.Equal(config, configuration.Inputs["config"]);
        Assert.Equal(JToken.Parse("""["c","a"]"""), (await Fixture.StoredAsync())["fields"]?["tables"]);
    }

    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Omit)]
    [InlineData(MaskingMode.Plain)]
    public async Task Refresh_RightAfterCreate_IsCleanHoweverSecretsAreShown(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Masking = masking });
        var configuration = await fixture.AddedAsync();
        await configuration.CreateAsync(Configured());
        var (inputs, state) = (configuration.Inputs, configuration.State);
        await fixture.NextRunAsync();

        AssertNone(await configuration.RefreshAsync());

        Assert.Equal(inputs, configuration.Inputs);
        Assert.Equal(state, configuration.State);
        Assert.Empty(fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Create_ConfiguredAlready_IsRefusedWithAllWaysOut()
    {
        var configuration = await Fixture.AddedAsync();
        await Fixture.ChangeByHandAsync(("account", "theirs"));

        var refusal = await FailsAsync(
            StatusCode.AlreadyExists,
            $"pulumi import {ProviderFixture.ConfigurationType} store-config {Key}",
            () => configuration.CreateAsync(Configured()));

        Assert.Contains("adoptExisting", refusal.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("alias", refusal.Status.Detail, StringComparison.Ordinal);
        Assert.Equal("theirs", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Create_AdoptExisting_WritesTheProgramsFieldsAndLeavesTheOthers()
    {
        var configuration = await Fixture.AddedAsync();
        await Fixture.ChangeByHandAsync(("account", "theirs"), ("region", "us"), ("secondKey", "their-secret"));

        await configuration.CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));

        var fields = (await Fixture.StoredAsync())["fields"];
        Assert.Equal("acme", (string?)fields?["account"]);
        Assert.Equal("us", (string?)fields?["region"]);
        Assert.Equal("their-secret", (string?)fields?["secondKey"]);
    }

    [Fact]
    public async Task Create_AdoptExistingWhereConfigureReplaces_NamesTheFieldThatWasLost()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Configure = ConfigureMode.Replace });
        var configuration = await fixture.AddedAsync();
        await fixture.ChangeByHandAsync(("region", "us"), ("secondKey", "their-secret"));

        var failure = await FailsAsync(
            StatusCode.FailedPrecondition,
            "emptied fields that this resource does not manage: secondKey",
            () => configuration.CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true))));

        Assert.Equal(Key, StackResource.InitFailure(failure)?.Id);
        Assert.Equal("us", (string?)(await fixture.StoredAsync())["fields"]?["region"]);
    }

    [Fact]
    public async Task Create_Incomplete_IsSavedAsNotReadyWithOneSentence()
    {
        var (configuration, inputs) = await IncompleteAsync();

        var failure = await FailsAsync(StatusCode.FailedPrecondition, "set apiKey", () => configuration.CreateCheckedAsync(inputs));

        var details = StackResource.InitFailure(failure);
        Assert.NotNull(details);
        Assert.Equal(Key, details.Id);
        Assert.Contains("does not call the configuration complete", Assert.Single(details.Reasons), StringComparison.Ordinal);
        Assert.Equal(PropertyValue.Of(false), PropertyValueReader.Read(details.Properties)["configured"]);
        Assert.Equal(configuration.Inputs, PropertyValueReader.Read(details.Inputs));
    }

    [Fact]
    public async Task Update_AfterNotReady_CompletesIt()
    {
        var (configuration, inputs) = await IncompleteAsync();
        await Assert.ThrowsAsync<RpcException>(() => configuration.CreateCheckedAsync(inputs));
        await Fixture.NextRunAsync();

        AssertUpdates(await configuration.DiffAsync(Configured()), "secretConfig.apiKey");
        await configuration.UpdateAsync(Configured());

        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
    }

    [Fact]
    public async Task Update_AfterNotReadyAndNothingChanged_LooksAgainAndWritesNothing()
    {
        var (configuration, inputs) = await IncompleteAsync();
        await Assert.ThrowsAsync<RpcException>(() => configuration.CreateCheckedAsync(inputs));
        await Fixture.NextRunAsync();
        await Fixture.ForgetRequestsAsync();

        await FailsAsync(StatusCode.FailedPrecondition, "set apiKey", () => configuration.UpdateAsync(inputs));

        Assert.DoesNotContain("configure", await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Create_NotAdded_IsRefusedWithWhatToDoAfterTheSiblingsTime()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var fixture = await ProviderFixture.StartAsync(time: time);

        var create = fixture.Configuration().CreateAsync(Configured());
        await Waiting.UntilAsync(() => create.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        var refusal = await FailsAsync(StatusCode.FailedPrecondition, "is not added to sub-account", () => create);
        Assert.Contains("connectorId: connector.connectorId", refusal.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_BeforeItsConnector_WaitsForIt()
    {
        var inputs = await Fixture.Configuration().CheckedAsync(Configured());
        var configuration = Fixture.Configuration().CreateAsync(inputs);
        await Waiting.UntilAsync(async () => (await Fixture.AskedAsync()).Contains("listAdded"));

        await Fixture.Connector().CreateAsync(Connector());

        Assert.Equal(PropertyValue.Of(true), (await configuration).State["configured"]);
    }

    // A required field that is missing fails in Check, unless the connector is added only afterwards.
    private async Task<(StackResource Configuration, PropertyMap Inputs)> IncompleteAsync()
    {
        var inputs = await Fixture.Configuration().CheckedAsync(Configured().Without("secretConfig"));
        return (await Fixture.AddedAsync(), inputs);
    }

    [Fact]
    public async Task Create_UnknownConnector_IsRefusedWithItsId()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var fixture = await ProviderFixture.StartAsync(time: time);

        var create = fixture.Configuration().CreateAsync(Configured(connectorId: TestCatalogue.Unknown));
        await Waiting.UntilAsync(() => create.IsCompleted, () => time.Advance(TimeSpan.FromSeconds(1)));

        await FailsAsync(StatusCode.FailedPrecondition, $"'{TestCatalogue.Unknown}'", () => create);
    }
}
