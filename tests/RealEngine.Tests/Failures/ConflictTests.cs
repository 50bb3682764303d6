using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

/// <summary>Updates of a configuration that was changed by hand after it was last read.</summary>
public sealed class ConflictTests : IAsyncLifetime
{
    private Stack? _stack;

    private Stack Stack => _stack!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        _stack.Declare(DeclaredConnector.OfTradeDesk());
        await _stack.SucceedAsync("up", "--yes", "--skip-preview");
        _stack.Declare(DeclaredConnector.OfTradeDesk("ttd-4712"));
    }

    public ValueTask DisposeAsync() => _stack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Up_PlanOlderThanChangeByHand_IsRefused()
    {
        var plan = Stack.File("plan.json");
        await Stack.SucceedAsync("preview", "--save-plan", plan);
        await Stack.Platform.ChangeAsync(DeclaredConnector.TradeDesk, "advertiserId", "changed-by-hand");

        await AssertRefusedAsync("changed-by-hand", Canaries.Declared, "up", "--yes", "--skip-preview", "--plan", plan);
    }

    [Fact]
    public async Task Up_StateOlderThanSecretChangedByHand_IsRefused()
    {
        await Stack.Platform.ChangeAsync(DeclaredConnector.TradeDesk, "advertiserSecretKey", Canaries.ByHand);

        await AssertRefusedAsync("ttd-4711", Canaries.ByHand, "up", "--yes", "--skip-preview");
    }

    private async Task AssertRefusedAsync(string advertiserId, string secret, params string[] command)
    {
        await Stack.Platform.ClearRequestsAsync();

        var output = await Stack.FailAsync(command);

        Assert.Contains("pulumi refresh", output, StringComparison.Ordinal);
        Assert.Empty(await Stack.Platform.WritesAsync());
        await Stack.Platform.AssertTradeDeskAsync(advertiserId, secret);
        // A refresh sees the change; then the update overwrites it.
        await Stack.SucceedAsync("up", "--yes", "--skip-preview", "--refresh");
        await Stack.Platform.AssertTradeDeskAsync("ttd-4712");
    }
}
