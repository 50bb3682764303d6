using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Entries;

/// <summary>Replacements that the engine plans, for whatever reason, succeed.</summary>
public sealed class ReplacementTests : IAsyncLifetime
{
    private const string ConnectorUrn = $"urn:pulumi:dev::{ProgramLanguage.Project}::connectors:index:Connector::ttd";

    private const string ConfigurationUrn = $"urn:pulumi:dev::{ProgramLanguage.Project}::connectors:index:ConnectorConfiguration::ttd-configuration";

    private Stack? _stack;

    private Stack Stack => _stack!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
    }

    public ValueTask DisposeAsync() => _stack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("retain", "{ replaceOnChanges: [ config.advertiserId ] }")]
    [InlineData("clear", "{ replaceOnChanges: [ config.advertiserId ] }")]
    [InlineData("remove", "{ replaceOnChanges: [ config.advertiserId ] }")]
    [InlineData("clear", "{ replaceOnChanges: [ config ], deleteBeforeReplace: true }")]
    public async Task Up_ReplaceOnChanges_Replaces(string onDelete, string options)
    {
        var pair = new YamlPair("ttd") { OnDelete = onDelete, ConfigurationOptions = options };
        await UpAsync(pair);

        var output = await UpAsync(pair with { AdvertiserId = "ttd-4712" });

        Assert.Contains("1 replaced", output, StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync("ttd-4712");
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Theory]
    [InlineData("--replace", ConnectorUrn)]
    [InlineData("--replace", ConfigurationUrn)]
    [InlineData("--target-replace", ConnectorUrn)]
    [InlineData("--target-replace", ConfigurationUrn)]
    public async Task Up_ReplaceWithRefresh_Replaces(string option, string urn)
    {
        await UpAsync(new YamlPair("ttd"));

        await Stack.SucceedAsync("up", "--yes", "--skip-preview", "--refresh", option, urn);

        await Stack.Platform.AssertTradeDeskAsync();
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
        await Stack.SucceedAsync("destroy", "--yes", "--skip-preview");
        Assert.Empty(await Stack.Platform.AddedAsync());
    }

    [Theory]
    [InlineData(ConnectorUrn)]
    [InlineData(ConfigurationUrn)]
    public async Task Up_ReplaceAndDeleteBeforeReplace_Replaces(string urn)
    {
        await UpAsync(new YamlPair("ttd") { ConnectorOptions = "{ deleteBeforeReplace: true }", ConfigurationOptions = "{ deleteBeforeReplace: true }" });

        await Stack.SucceedAsync("up", "--yes", "--skip-preview", "--replace", urn);

        await Stack.Platform.AssertTradeDeskAsync();
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Theory]
    [InlineData(ConnectorUrn)]
    [InlineData(ConfigurationUrn)]
    public async Task Up_ReplaceAlone_NamesTheOptionThatItNeeds(string urn)
    {
        await UpAsync(new YamlPair("ttd"));

        var output = await Stack.FailAsync("up", "--yes", "--skip-preview", "--replace", urn);

        Assert.Contains("If this run replaces it (--replace), run the command with --refresh as well.", output, StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync();
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Fact]
    public async Task Up_ReplacementStoppedHalfWayAndReverted_KeepsTheConnectorAsTheStacksOwn()
    {
        var pair = new YamlPair("ttd");
        await UpAsync(pair);
        Stack.DeclareYaml(YamlPair.Document(pair with { ConnectorId = DeclaredConnector.Taboola }));
        await Stack.FailAsync("up", "--yes", "--skip-preview");

        await UpAsync(pair);

        await Stack.Platform.AssertTradeDeskAsync();
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
        await Stack.SucceedAsync("destroy", "--yes", "--skip-preview");
        Assert.Empty(await Stack.Platform.AddedAsync());
    }

    private async Task<string> UpAsync(YamlPair pair)
    {
        Stack.DeclareYaml(YamlPair.Document(pair));
        return await Stack.SucceedAsync("up", "--yes", "--skip-preview");
    }
}
