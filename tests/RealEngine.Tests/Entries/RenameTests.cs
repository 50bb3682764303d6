using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Entries;

/// <summary>Resources that are renamed without an alias and adopt their own objects. Whatever the engine then deletes, nothing is lost.</summary>
public sealed class RenameTests : IAsyncLifetime
{
    private const string Failing = "  failing: { type: 'connectors:index:Connector', properties: { connectorId: ffffffffffffffff } }";

    private const string Provider = "  provider: { type: 'pulumi:providers:connectors' }";

    private Stack? _stack;

    private Stack Stack => _stack!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
    }

    public ValueTask DisposeAsync() => _stack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("retain", false)]
    [InlineData("clear", false)]
    [InlineData("remove", false)]
    [InlineData("retain", true)]
    [InlineData("clear", true)]
    [InlineData("remove", true)]
    public async Task Up_RenamedAndAdopted_LosesNothing(string onDelete, bool hasExplicitProvider)
    {
        await UpAsync(new YamlPair("old") { OnDelete = onDelete });
        SetEnvironment();
        var options = hasExplicitProvider ? "{ provider: '${provider}' }" : "{}";
        var renamed = new YamlPair("new") { OnDelete = onDelete, Adopts = true, ConnectorOptions = options, ConfigurationOptions = options };

        var output = await UpAsync(renamed, hasExplicitProvider ? Provider : string.Empty);

        Assert.Contains("remains on the platform, because this run declares it as urn:pulumi:dev::", output, StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync();
        Assert.All(await Stack.ResourcesAsync(), resource => Assert.StartsWith("new", resource.Name, StringComparison.Ordinal));
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Fact]
    public async Task Up_RenamedBesideAFailingResource_LosesNothingInTheNextRun()
    {
        var renamed = new YamlPair("new") { OnDelete = "clear", Adopts = true };
        await UpAsync(new YamlPair("old") { OnDelete = "clear" });
        Stack.DeclareYaml(YamlPair.Document(renamed, Failing));
        await Stack.FailAsync("up", "--yes", "--skip-preview");

        await UpAsync(renamed);

        await Stack.Platform.AssertTradeDeskAsync();
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Fact]
    public async Task Destroy_RenamedAndAdopted_NamesTheWayToRemoveTheConnector()
    {
        await UpAsync(new YamlPair("old"));
        await UpAsync(new YamlPair("new") { Adopts = true });

        var output = await Stack.SucceedAsync("destroy", "--yes", "--skip-preview");

        Assert.Contains("set removeAdopted to true before the delete", output, StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Up_ResourcesLeaveTheProgram_DeletesThem(bool refreshes)
    {
        await UpAsync(new YamlPair("old") { OnDelete = "remove" });
        Stack.DeclareYaml("resources: {}");

        await Stack.SucceedAsync(["up", "--yes", "--skip-preview", .. refreshes ? ["--refresh"] : Array.Empty<string>()]);

        Assert.Empty(await Stack.Platform.AddedAsync());
    }

    [Fact]
    public async Task Up_OneConnectorDeclaredTwice_IsRefused()
    {
        Stack.DeclareYaml(YamlPair.Document(new YamlPair("one"), new YamlPair("two") { Adopts = true, ConnectorOptions = "{ dependsOn: [ '${one}' ] }" }));

        var output = await Stack.FailAsync("up", "--yes", "--skip-preview");

        Assert.Contains("is declared by another resource of this program: urn:pulumi:dev::", output, StringComparison.Ordinal);
    }

    /// <summary>Sets what an explicit provider of the program does not set.</summary>
    private void SetEnvironment()
    {
        Stack.Variables["CONNECTORS_CLIENT_ID"] = Stack.ClientId;
        Stack.Variables["CONNECTORS_CLIENT_SECRET"] = Canaries.ClientSecret;
        Stack.Variables["CONNECTORS_ACCOUNT_ID"] = Stack.Account;
    }

    private async Task<string> UpAsync(params object[] resources)
    {
        Stack.DeclareYaml(YamlPair.Document(resources));
        return await Stack.SucceedAsync("up", "--yes", "--skip-preview");
    }
}
