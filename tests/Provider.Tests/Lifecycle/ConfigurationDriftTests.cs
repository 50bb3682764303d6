using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConfigurationDriftTests : ProviderTest
{
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _configuration = await Fixture.AddConnectorAsync();
    }

    [Fact]
    public async Task Refresh_PlainFieldChangedByHand_ReportsItAndTheNextUpdateRepairsIt()
    {
        await CreateAsync(Configured());
        await Fixture.ChangeByHandAsync(("account", "by-hand"));

        AssertUpdates(await _configuration.RefreshAsync(), "config.account", "secretConfig");
        AssertUpdates(await _configuration.DiffAsync(Configured()), "config.account", "secretConfig");
        Assert.Equal(Map(("account", "by-hand")), _configuration.Inputs["config"]);
        await _configuration.UpdateAsync(Configured());

        Assert.Equal("acme", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_SecretChangedByHand_PlansAnUpdateAndNeverAReplacement()
    {
        await CreateAsync(Configured());
        await Fixture.ChangeByHandAsync(("apiKey", "by-hand"));

        AssertUpdates(await _configuration.RefreshAsync(), "secretConfig");
        AssertUpdates(await _configuration.RefreshAsync(), "secretConfig");
        AssertUpdates(await _configuration.DiffAsync(Configured()), "secretConfig");
        await _configuration.UpdateAsync(Configured());

        Assert.Equal("key-canary-1", (string?)(await Fixture.GetStoredAsync())["fields"]?["apiKey"]);
        AssertNone(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_ChangedByHand_WarnsWithTimesAndFieldsButNoValues()
    {
        await CreateAsync(Configured());
        await Fixture.ChangeByHandAsync(("account", "by-hand"));

        await _configuration.RefreshAsync();

        var warning = Assert.Single(Fixture.Engine.Warnings);
        Assert.Equal(_configuration.Urn, warning.Urn);
        Assert.Contains("was changed outside this stack at ", warning.Message, StringComparison.Ordinal);
        Assert.Contains("this stack last wrote it at ", warning.Message, StringComparison.Ordinal);
        Assert.Contains("These fields differ: account.", warning.Message, StringComparison.Ordinal);
        Assert.Contains("Secret fields cannot be compared.", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("by-hand", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, " `pulumi up` restores the values of the program.")]
    [InlineData("update", " `pulumi up` restores the values of the program.")]
    [InlineData("warn", " Nothing is written, because onDrift is 'warn'; set it to 'update' to restore the values of the program.")]
    public async Task Refresh_ChangedByHand_WarnsWithWhatFollows(string? onDrift, string end)
    {
        await CreateAsync(onDrift is null ? Configured() : Configured().With("onDrift", String(onDrift)));
        await Fixture.ChangeByHandAsync(("account", "by-hand"));

        await _configuration.RefreshAsync();

        Assert.EndsWith(end, Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_FieldClearedByHand_ReportsItAsRemoved()
    {
        await CreateAsync(Configured().With("config", Map(("account", "acme"), ("region", "eu"))));
        await Fixture.ChangeByHandAsync(("region", JValue.CreateNull()));

        var diff = await _configuration.RefreshAsync();

        AssertUpdates(diff, "config.region", "secretConfig");
        Assert.Equal(PropertyDiff.Types.Kind.Add, diff!.DetailedDiff["config.region"].Kind);
    }

    [Theory]
    [InlineData("port", 443, "443")]
    [InlineData("port", "443", 443)]
    public async Task Refresh_SameValueInOtherForm_IsNotDrift(string field, object inProgram, object byHand)
    {
        var value = inProgram is int number ? PropertyValue.Of(number) : String((string)inProgram);
        await CreateAsync(Configured().Without("secretConfig").With("secretName", String("vault")).With("config", Map(("account", "a")).With(field, value)));
        await Fixture.ChangeByHandAsync((field, JToken.FromObject(byHand)));

        AssertNone(await _configuration.RefreshAsync());
        Assert.Equal(value, ((PropertyMap)_configuration.Inputs["config"])[field]);
    }

    [Fact]
    public async Task Refresh_UnmanagedFieldSetByHand_IsIgnored()
    {
        await CreateAsync(Configured().Without("secretConfig").With("secretName", String("vault")));
        await Fixture.ChangeByHandAsync(("region", "us"));

        AssertNone(await _configuration.RefreshAsync());
        Assert.False(((PropertyMap)_configuration.Inputs["config"]).ContainsKey("region"));
    }

    [Fact]
    public async Task Refresh_OnDriftWarn_WarnsAndPlansNothing()
    {
        var program = Configured().With("onDrift", String("warn"));
        await CreateAsync(program);
        await Fixture.ChangeByHandAsync(("account", "by-hand"), ("apiKey", "by-hand"));

        AssertNone(await _configuration.RefreshAsync());
        AssertNone(await _configuration.DiffAsync(program));
        Assert.Contains("account", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_OnDriftIgnore_DoesNotWarn()
    {
        var program = Configured().With("onDrift", String("ignore"));
        await CreateAsync(program);
        await Fixture.ChangeByHandAsync(("account", "by-hand"), ("apiKey", "by-hand"));

        AssertNone(await _configuration.RefreshAsync());
        AssertNone(await _configuration.DiffAsync(program));
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Theory]
    [InlineData("secretConfig")]
    [InlineData("secretConfig.apiKey")]
    [InlineData("secretConfig.*")]
    public async Task Diff_SecretDriftUnderIgnoreChanges_PlansNothing(string ignored)
    {
        await CreateAsync(Configured());
        await Fixture.ChangeByHandAsync(("apiKey", "by-hand"));
        await _configuration.RefreshAsync();

        AssertNone(await _configuration.DiffAsync(Configured(), ignored));
    }

    [Fact]
    public async Task Refresh_ConnectorRemovedByHand_IsGone()
    {
        await CreateAsync(Configured());
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        Assert.Null(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_ConnectorRemovedAndAddedAgainByHand_IsGone()
    {
        await CreateAsync(Configured());
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);

        Assert.Null(await _configuration.RefreshAsync());
    }

    [Fact]
    public async Task Refresh_RecreatedByHandWithTheSamePlainFields_PlansToWriteTheSecrets()
    {
        await CreateAsync(Configured());
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.Emulator.Admin.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));

        AssertUpdates(await _configuration.RefreshAsync(), "secretConfig");
    }

    [Fact]
    public async Task Refresh_Unauthorized_FailsAndDoesNotReportGone()
    {
        await CreateAsync(Configured());
        await Fixture.ConfigureAsync(("clientSecret", Secret(String("wrong-secret-canary"))));

        await AssertFailsAsync(StatusCode.Unauthenticated, "connectors:clientSecret", _configuration.RefreshAsync);
    }

    private async Task CreateAsync(PropertyMap program)
    {
        await _configuration.CreateAsync(program);
        await Fixture.NextRunAsync();
    }
}
