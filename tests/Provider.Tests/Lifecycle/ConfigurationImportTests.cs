using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConfigurationImportTests : ProviderTest
{
    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Omit)]
    [InlineData(MaskingMode.Plain)]
    public async Task Import_Configured_ReturnsPlainFieldsAndNoSecret(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Masking = masking });
        var configuration = await fixture.AddConnectorAsync();
        await fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "secret-canary"), ("port", 443));

        var read = await configuration.ImportAsync(Key);
        var check = await configuration.CheckAsync(configuration.Inputs);

        Assert.Equal(Map(("account", "acme")).With("port", PropertyValue.Of(443)), configuration.Inputs["config"]);
        Assert.False(configuration.Inputs.ContainsKey("secretConfig"));
        Assert.False(configuration.State.ContainsKey("lastUpdated"));
        Assert.DoesNotContain("secret-canary", read.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("***", read.ToString(), StringComparison.Ordinal);
        Assert.Empty(check.Failures);
        Assert.Equal(read.Inputs, check.Inputs);
    }

    [Fact]
    public async Task Import_ThenSecretsInProgram_IsAnUpdateAndNotDrift()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));
        await configuration.ImportAsync(Key);
        AssertNone(await configuration.RefreshAsync());

        var diff = await configuration.DiffAsync(Configured());
        await configuration.UpdateAsync(Configured());

        AssertUpdates(diff, "secretConfig.apiKey");
        Assert.Equal(PropertyDiff.Types.Kind.Add, diff.DetailedDiff["secretConfig.apiKey"].Kind);
        Assert.Equal("key-canary-1", (string?)(await Fixture.GetStoredAsync())["fields"]?["apiKey"]);
        AssertNone(await configuration.RefreshAsync());
    }

    [Fact]
    public async Task Import_NeverSaved_ReturnsNothing()
    {
        var configuration = await Fixture.AddConnectorAsync();

        Assert.Equal(new ReadResponse(), await configuration.ImportAsync(Key));
        Assert.Contains("has no saved configuration to import", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
        Assert.Null((await configuration.GetAsync(Key)).Properties);
    }

    [Fact]
    public async Task Import_NotAdded_ReturnsNothing() =>
        Assert.Equal(new ReadResponse(), await Fixture.Configuration().ImportAsync(Key));

    [Fact]
    public async Task Get_Configured_ReturnsOutputsAndRefreshFindsNoChange()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));

        var read = await configuration.GetAsync(Key);
        configuration.Id = read.Id;
        configuration.State = Wire.Read(read.Properties);
        await configuration.RefreshAsync();

        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task List_Configurations_ReturnsConfiguredOnly()
    {
        await Fixture.AddConnectorAsync(TestCatalogue.Plain);
        await Fixture.AddConnectorAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));

        var all = await Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConfigurationType });

        Assert.Equal([Key], all.Select(response => response.Result.Id));
    }
}
