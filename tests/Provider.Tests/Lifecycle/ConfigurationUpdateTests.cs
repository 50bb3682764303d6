using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConfigurationUpdateTests : ProviderTest
{
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _configuration = await Fixture.AddConnectorAsync();
        await _configuration.CreateAsync(Configured());
        await Fixture.AdvanceAsync();
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();
    }

    [Fact]
    public async Task CheckAndDiff_SameProgram_FindNoChangeAndSendNoRequest()
    {
        AssertNone(await _configuration.DiffAsync(Configured()));

        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Diff_EmptyEntriesInAMap_AreNoChange()
    {
        var program = Configured()
            .With("config", Map(("account", "acme"), ("port", string.Empty)).With("region", PropertyValue.Null))
            .With("secretConfig", Secret(Map(("apiKey", "key-canary-1")).With("secondKey", PropertyValue.Null)));

        AssertNone(await _configuration.DiffAsync(program));
    }

    [Fact]
    public async Task Update_PlainField_ReportsItsPathAndWritesIt()
    {
        var program = Configured(account: "other");

        var diff = await _configuration.DiffAsync(program);
        await _configuration.UpdateAsync(program);

        AssertUpdates(diff, "config.account");
        Assert.Equal(PropertyDiff.Types.Kind.Update, diff.DetailedDiff["config.account"].Kind);
        Assert.True(diff.DetailedDiff["config.account"].InputDiff);
        Assert.Equal("other", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        Assert.Equal(Map(("account", "other")), _configuration.State["config"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Update_RotatedSecret_ReportsItsPathAndWritesIt()
    {
        var program = Configured(apiKey: "key-canary-2");

        var diff = await _configuration.DiffAsync(program);
        await _configuration.UpdateAsync(program);

        AssertUpdates(diff, "secretConfig.apiKey");
        Assert.Equal("key-canary-2", (string?)(await Fixture.GetStoredAsync())["fields"]?["apiKey"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Update_FieldRemovedFromProgram_IsCleared()
    {
        await _configuration.UpdateAsync(Configured().With("config", Map(("account", "acme"), ("region", "eu"))));
        await Fixture.AdvanceAsync();

        var diff = await _configuration.DiffAsync(Configured());
        await _configuration.UpdateAsync(Configured());

        AssertUpdates(diff, "config.region");
        Assert.Equal(PropertyDiff.Types.Kind.Delete, diff.DetailedDiff["config.region"].Kind);
        Assert.Null((await Fixture.GetStoredAsync())["fields"]?["region"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Update_UnmanagedFieldSetByHand_IsKept()
    {
        await Fixture.ChangeByHandAsync(("region", "us"));
        await _configuration.RefreshAsync();

        await _configuration.UpdateAsync(Configured(account: "other"));

        Assert.Equal("us", (string?)(await Fixture.GetStoredAsync())["fields"]?["region"]);
    }

    [Fact]
    public async Task Create_AdoptExistingWithUnmanagedSecretName_KeepsIt()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Configure = ConfigureMode.Replace });
        var existing = await fixture.AddConnectorAsync();
        await existing.CreateAsync(Configured().With("secretName", String("vault/store")));
        await fixture.NextRunAsync();
        var configuration = fixture.Configuration("other");

        await configuration.CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));

        Assert.Equal("vault/store", (string?)(await fixture.GetStoredAsync())["secretName"]);
    }

    [Fact]
    public async Task Update_SecretNameRemovedFromProgram_IsCleared()
    {
        await _configuration.UpdateAsync(Configured().With("secretName", String("vault/store")));
        Assert.Equal("vault/store", (string?)(await Fixture.GetStoredAsync())["secretName"]);

        await _configuration.UpdateAsync(Configured());

        Assert.Null((string?)(await Fixture.GetStoredAsync())["secretName"]);
    }

    [Theory]
    [InlineData("connectorId", TestCatalogue.Plain)]
    [InlineData("accountId", "da85fa0834e1bb11")]
    public async Task Diff_OtherKey_Replaces(string property, string value)
    {
        var diff = await _configuration.DiffAsync(Configured().With(property, String(value)).Without("config").Without("secretConfig"));

        Assert.Equal([property], diff.Replaces);
    }

    [Fact]
    public async Task Diff_UnknownsInMaps_AreUpdatesOfTheirPaths()
    {
        var nested = await _configuration.DiffAsync(Configured().With("config", Of(("account", PropertyValue.Unknown))));
        var whole = await _configuration.DiffAsync(Configured().With("secretConfig", PropertyValue.Unknown));

        AssertUpdates(nested, "config.account");
        AssertUpdates(whole, "secretConfig");
    }

    [Fact]
    public async Task PreviewUpdate_AnyChange_WritesNothingAndOmitsTimestamps()
    {
        var preview = Wire.Read((await _configuration.PreviewUpdateAsync(Configured(account: "other"))).Properties);

        Assert.DoesNotContain("configure", await Fixture.GetRequestedEndpointsAsync());
        Assert.False(preview.ContainsKey("lastUpdated"));
        Assert.Equal(Map(("account", "other")), preview["config"]);
    }

    [Fact]
    public async Task Update_SettingsOnly_WritesNothing()
    {
        var program = Configured().With("onDelete", String("remove")).With("onDrift", String("warn"));

        await _configuration.UpdateAsync(program);

        Assert.Equal(String("remove"), _configuration.State["onDelete"]);
        Assert.DoesNotContain("configure", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Update_ChangedByHandAfterThePlan_FailsAndWritesNothing()
    {
        await Fixture.ChangeByHandAsync(("account", "by-hand"));

        await AssertFailsAsync(StatusCode.FailedPrecondition, "Nothing was written", () => _configuration.UpdateAsync(Configured(account: "other")));

        Assert.Equal("by-hand", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Update_ChangedByHandInTheSecondOfTheLastSave_FailsAndWritesNothing()
    {
        await Fixture.Emulator.Admin.SetClockAsync(DateTimeOffset.UnixEpoch.AddDays(20000), frozen: true, Cancellation);
        await _configuration.UpdateAsync(Configured(account: "other"));
        await Fixture.Emulator.Admin.ChangeConfigurationAsync(
            ProviderFixture.Account, TestCatalogue.Store, new Dictionary<string, JToken> { ["account"] = "by-hand" }, Cancellation);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "Nothing was written", () => _configuration.UpdateAsync(Configured(account: "third")));

        Assert.Equal("by-hand", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Update_ConnectorRemovedAndAddedAgainByHand_Fails()
    {
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "was removed", () => _configuration.UpdateAsync(Configured(account: "other")));
    }

    [Fact]
    public async Task Update_ConnectorRemovedByHand_Fails()
    {
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "is not in sub-account", () => _configuration.UpdateAsync(Configured(account: "other")));
    }

    [Fact]
    public async Task Update_IgnoredField_IsNotSent()
    {
        await Fixture.ChangeByHandAsync(("account", "by-hand"));
        await _configuration.RefreshAsync();

        // The engine replaces an ignored input with the old one.
        var program = Configured(apiKey: "key-canary-2").With("config", _configuration.Inputs["config"]);
        await _configuration.UpdateAsync(program, "config.account");

        Assert.Equal("by-hand", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        Assert.Equal("key-canary-2", (string?)(await Fixture.GetStoredAsync())["fields"]?["apiKey"]);
    }
}
