using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConfigurationUpdateTests : ProviderTest
{
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _configuration = await Fixture.AddedAsync();
        await _configuration.CreateAsync(Configured());
        await Fixture.AdvanceAsync();
        await Fixture.NextRunAsync();
        await Fixture.ForgetRequestsAsync();
    }

    [Fact]
    public async Task CheckAndDiff_SameProgram_FindNothingAndMakeNoCallAtAll()
    {
        AssertNone(await _configuration.DiffAsync(Configured()));

        Assert.Empty(await Fixture.AskedAsync());
    }

    [Theory]
    [InlineData("config")]
    [InlineData("secretConfig")]
    public async Task Diff_EmptyEntriesInAMap_AreNoChange(string map)
    {
        var values = (PropertyMap)Configured()[map].Unmarked;
        var program = Configured().With(map, values.With("region", PropertyValue.Null).With("secondKey", Text(string.Empty)));

        AssertNone(await _configuration.DiffAsync(program));
    }

    [Fact]
    public async Task Update_PlainField_ShowsItsPathAndWritesIt()
    {
        var program = Configured(account: "other");

        var diff = await _configuration.DiffAsync(program);
        await _configuration.UpdateAsync(program);

        AssertUpdates(diff, "config.account");
        Assert.Equal(PropertyDiff.Types.Kind.Update, diff.DetailedDiff["config.account"].Kind);
        Assert.True(diff.DetailedDiff["config.account"].InputDiff);
        Assert.Equal("other", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
        Assert.Equal(Map(("account", "other")), _configuration.State["config"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Update_RotatedSecret_ShowsItsPathAndWritesIt()
    {
        var program = Configured(apiKey: "key-canary-2");

        var diff = await _configuration.DiffAsync(program);
        await _configuration.UpdateAsync(program);

        AssertUpdates(diff, "secretConfig.apiKey");
        Assert.Equal("key-canary-2", (string?)(await Fixture.StoredAsync())["fields"]?["apiKey"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Update_FieldThatLeftTheProgram_IsCleared()
    {
        await _configuration.UpdateAsync(Configured().With("config", Map(("account", "acme"), ("region", "eu"))));
        await Fixture.AdvanceAsync();

        var diff = await _configuration.DiffAsync(Configured());
        await _configuration.UpdateAsync(Configured());

        AssertUpdates(diff, "config.region");
        Assert.Equal(PropertyDiff.Types.Kind.Delete, diff.DetailedDiff["config.region"].Kind);
        Assert.Null((await Fixture.StoredAsync())["fields"]?["region"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Update_FieldSetByHandThatTheProgramNeverNamed_Stays()
    {
        await Fixture.ChangeByHandAsync(("region", "us"));
        await _configuration.RefreshAsync();

        await _configuration.UpdateAsync(Configured(account: "other"));

        Assert.Equal("us", (string?)(await Fixture.StoredAsync())["fields"]?["region"]);
    }

    [Fact]
    public async Task Update_SecretNameThatTheProgramNeverNamed_Stays()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Configure = ConfigureMode.Replace });
        var theirs = await fixture.AddedAsync();
        await theirs.CreateAsync(Configured().With("secretName", Text("vault/store")));
        await fixture.NextRunAsync();
        var configuration = fixture.Configuration("other");

        await configuration.CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));

        Assert.Equal("vault/store", (string?)(await fixture.StoredAsync())["secretName"]);
    }

    [Fact]
    public async Task Update_SecretNameThatLeftTheProgram_IsCleared()
    {
        await _configuration.UpdateAsync(Configured().With("secretName", Text("vault/store")));
        Assert.Equal("vault/store", (string?)(await Fixture.StoredAsync())["secretName"]);

        await _configuration.UpdateAsync(Configured());

        Assert.Null((string?)(await Fixture.StoredAsync())["secretName"]);
    }

    [Theory]
    [InlineData("connectorId", TestCatalogue.Plain)]
    [InlineData("accountId", "da85fa0834e1bb11")]
    public async Task Diff_OtherKey_Replaces(string property, string value)
    {
        var diff = await _configuration.DiffAsync(Configured().With(property, Text(value)).Without("config").Without("secretConfig"));

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
    public async Task PreviewUpdate_AnyChange_WritesNothingAndLeavesStampsOut()
    {
        var preview = PropertyValueReader.Read((await _configuration.PreviewUpdateAsync(Configured(account: "other"))).Properties);

        Assert.DoesNotContain("configure", await Fixture.AskedAsync());
        Assert.False(preview.ContainsKey("lastUpdated"));
        Assert.Equal(Map(("account", "other")), preview["config"]);
    }

    [Fact]
    public async Task Update_SettingsOnly_WritesNothing()
    {
        var program = Configured().With("onDelete", Text("remove")).With("onDrift", Text("warn"));

        await _configuration.UpdateAsync(program);

        Assert.Equal(Text("remove"), _configuration.State["onDelete"]);
        Assert.DoesNotContain("configure", await Fixture.AskedAsync());
    }

    [Fact]
    public async Task Update_ChangedByHandAfterThePlan_IsRefusedAndNothingIsWritten()
    {
        await Fixture.ChangeByHandAsync(("account", "by-hand"));

        await FailsAsync(StatusCode.FailedPrecondition, "Nothing was written", () => _configuration.UpdateAsync(Configured(account: "other")));

        Assert.Equal("by-hand", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Update_ChangedByHandWithinTheSecondOfOurOwnSave_IsRefusedAndNothingIsWritten()
    {
        await Fixture.Emulator.Admin.SetClockAsync(DateTimeOffset.UnixEpoch.AddDays(20000), frozen: true, Cancellation);
        await _configuration.UpdateAsync(Configured(account: "other"));
        await Fixture.Emulator.Admin.ChangeConfigurationAsync(
            ProviderFixture.Account, TestCatalogue.Store, new Dictionary<string, JToken> { ["account"] = "by-hand" }, Cancellation);

        await FailsAsync(StatusCode.FailedPrecondition, "Nothing was written", () => _configuration.UpdateAsync(Configured(account: "third")));

        Assert.Equal("by-hand", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
    }

    [Fact]
    public async Task Update_ConnectorRemovedAndAddedAgainByHand_IsRefused()
    {
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        await FailsAsync(StatusCode.FailedPrecondition, "was taken away", () => _configuration.UpdateAsync(Configured(account: "other")));
    }

    [Fact]
    public async Task Update_ConnectorRemovedByHand_IsRefused()
    {
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        await FailsAsync(StatusCode.FailedPrecondition, "is not in sub-account", () => _configuration.UpdateAsync(Configured(account: "other")));
    }

    [Fact]
    public async Task Update_IgnoredField_IsNotSent()
    {
        await Fixture.ChangeByHandAsync(("account", "by-hand"));
        await _configuration.RefreshAsync();

        // The engine puts the old input in the place of an ignored one.
        var program = Configured(apiKey: "key-canary-2").With("config", _configuration.Inputs["config"]);
        await _configuration.UpdateAsync(program, "config.account");

        Assert.Equal("by-hand", (string?)(await Fixture.StoredAsync())["fields"]?["account"]);
        Assert.Equal("key-canary-2", (string?)(await Fixture.StoredAsync())["fields"]?["apiKey"]);
    }
}
