using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

/// <summary>What a stack goes through, in one language.</summary>
public abstract class LifecycleTests : IAsyncLifetime
{
    private Stack? _stack;

    private protected abstract ProgramLanguage Language { get; }

    private Stack Stack => _stack!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _stack = await Stack.CreateAsync(new PulumiEngine(), Language);
        _stack.Declare(DeclaredConnector.OfTradeDesk());
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _stack?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Commands_NewStack_CreateKeepAndDestroyIt()
    {
        Assert.Contains("3 to create", await Stack.SucceedAsync("preview"), StringComparison.Ordinal);
        Assert.Empty(await Stack.Platform.WritesAsync());

        Assert.Contains("3 created", await Stack.SucceedAsync("up", "--yes"), StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync();

        await Stack.Platform.ClearRequestsAsync();
        await Stack.SucceedAsync("up", "--yes", "--expect-no-changes");
        Assert.Empty(await Stack.Platform.RequestsAsync());

        await Stack.SucceedAsync("refresh", "--yes", "--skip-preview", "--expect-no-changes");
        Assert.Equal(
            [$"connectors:index:Connector::ttd {Stack.Account}/{DeclaredConnector.TradeDesk}", $"connectors:index:ConnectorConfiguration::ttd {Stack.Account}/{DeclaredConnector.TradeDesk}"],
            (await Stack.ResourcesAsync()).Select(resource => resource.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(await Stack.Platform.WritesAsync());

        Assert.Contains("3 deleted", await Stack.SucceedAsync("destroy", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Empty(await Stack.Platform.AddedAsync());
        Assert.Empty(await Stack.ResourcesAsync());
    }

    [Theory]
    [InlineData("advertiserId", "changed-by-hand", "\"changed-by-hand\" => \"ttd-4711\"")]
    [InlineData("advertiserSecretKey", Canaries.ByHand, "secretConfig: [secret]")]
    public async Task Preview_FieldChangedByHand_ShowsItAndUpRepairsIt(string field, string value, string expected)
    {
        await Stack.SucceedAsync("up", "--yes", "--skip-preview");
        await Stack.Platform.ChangeAsync(DeclaredConnector.TradeDesk, field, value);

        var preview = await Stack.FailAsync("preview", "--refresh", "--diff", "--expect-no-changes");
        Assert.Contains(expected, preview, StringComparison.Ordinal);
        Assert.Equal(value, await Stack.Platform.FieldAsync(DeclaredConnector.TradeDesk, field));

        Assert.Contains("1 updated", await Stack.SucceedAsync("up", "--yes", "--skip-preview", "--refresh"), StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync();
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Fact]
    public async Task Import_ConnectorConfiguredByHand_LeavesItUnchanged()
    {
        const string Id = $"{Stack.Account}/{DeclaredConnector.Taboola}";
        Stack.Declare(DeclaredConnector.OfTaboola("taboola-0815"));
        await Stack.Platform.AddAsync(DeclaredConnector.Taboola);
        await Stack.Platform.ChangeAsync(DeclaredConnector.Taboola, "clientId", "taboola-0815");
        await Stack.Platform.ChangeAsync(DeclaredConnector.Taboola, "secretKey", Canaries.ByHand);

        foreach (var type in (string[])["Connector", "ConnectorConfiguration"])
        {
            var import = await Stack.SucceedAsync("import", $"connectors:index:{type}", "taboola", Id, "--yes", "--skip-preview", "--protect=false", "--generate-code=false");
            Assert.Contains("1 imported", import, StringComparison.Ordinal);
            Assert.DoesNotContain("failed to validate", import, StringComparison.Ordinal);
        }

        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
        await Stack.SucceedAsync("up", "--yes", "--skip-preview", "--expect-no-changes");
        Assert.Empty(await Stack.Platform.WritesAsync());
        Assert.Equal(Canaries.ByHand, await Stack.Platform.FieldAsync(DeclaredConnector.Taboola, "secretKey"));
    }

    [Fact]
    public async Task Up_OtherConnectorId_ReplacesBothResources()
    {
        await Stack.SucceedAsync("up", "--yes", "--skip-preview");
        Stack.Declare(DeclaredConnector.OfTradeDeskCrm());

        Assert.Contains("2 replaced", await Stack.SucceedAsync("up", "--yes", "--skip-preview"), StringComparison.Ordinal);

        Assert.Equal([DeclaredConnector.TradeDeskCrm], await Stack.Platform.AddedAsync());
        Assert.Equal(Canaries.Declared, await Stack.Platform.FieldAsync(DeclaredConnector.TradeDeskCrm, "token"));
        Assert.All(await Stack.ResourcesAsync(), resource => Assert.Equal($"{Stack.Account}/{DeclaredConnector.TradeDeskCrm}", resource.Id));
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    [Fact]
    public async Task Up_RenameWithAlias_KeepsEverything()
    {
        await Stack.SucceedAsync("up", "--yes", "--skip-preview");
        await Stack.Platform.ClearRequestsAsync();
        Stack.Declare(DeclaredConnector.OfTradeDesk() with { Name = "renamed", FormerName = "ttd" });

        Assert.Contains("3 unchanged", await Stack.SucceedAsync("up", "--yes", "--skip-preview"), StringComparison.Ordinal);

        Assert.Empty(await Stack.Platform.WritesAsync());
        await Stack.Platform.AssertTradeDeskAsync();
        Assert.Equal(["renamed", "renamed"], (await Stack.ResourcesAsync()).Select(resource => resource.Name));
    }
}
