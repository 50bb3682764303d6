using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConfigurationImportTests : ProviderTest
{
    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Omit)]
    [InlineData(MaskingMode.Plain)]
    public async Task Import_Configured_GivesPlainFieldsAndNoSecret(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Masking = masking });
        var configuration = await fixture.AddedAsync();
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
    public async Task Import_ThenTheProgramsSecrets_AreAnUpdateAndNoDrift()
    {
        var configuration = await Fixture.AddedAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));
        await configuration.ImportAsync(Key);
        AssertNone(await configuration.RefreshAsync());

        var diff = await configuration.DiffAsync(Configured());
        await configuration.UpdateAsync(Configured());

        AssertUpdates(diff, "secretConfig.apiKey");
        Assert.Equal(PropertyDiff.Types.Kind.Add, diff.DetailedDiff["secretConfig.apiKey"].Kind);
        Assert.Equal("key-canary-1", (string?)(await Fixture.StoredAsync())["fields"]?["apiKey"]);
        AssertNone(await configuration.RefreshAsync());
    }

    [Fact]
    public async Task Import_NeverSaved_AnswersNothing()
    {
        var configuration = await Fixture.AddedAsync();

        Assert.Equal(new ReadResponse(), await configuration.ImportAsync(Key));
        Assert.Contains("nothing was ever saved for it", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
        Assert.Null((await configuration.GetAsync(Key)).Properties);
    }

    [Fact]
    public async Task Import_NotAdded_AnswersNothing() =>
        Assert.Equal(new ReadResponse(), await Fixture.Configuration().ImportAsync(Key));

    [Fact]
    public async Task Get_Configured_GivesTheOutputsAndALaterRefreshFindsNothing()
    {
        var configuration = await Fixture.AddedAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));

        var read = await configuration.GetAsync(Key);
        configuration.Id = read.Id;
        configuration.State = PropertyValueReader.Read(read.Properties);
        await configuration.RefreshAsync();

        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task List_Configurations_GivesTheConfiguredOnes()
    {
        await Fixture.AddedAsync(TestCatalogue.Plain);
        await Fixture.AddedAsync();
        await Fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "by-hand"));

        var all = await Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConfigurationType });

        Assert.Equal([Key], all.Select(answer => answer.Result.Id));
    }
}
