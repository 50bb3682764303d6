using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

/// <summary>An engine that is killed during an update.</summary>
public sealed class EngineKilledTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly HeldResponses _held = new();
    private Stack? _stack;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Stack Stack => _stack!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The plugins of an engine are found in /proc.");
        _stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml, _held);
        _stack.Declare(DeclaredConnector.OfTradeDesk());
    }

    public ValueTask DisposeAsync() => _stack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Up_EngineKilledDuringARead_EndsThePlugin()
    {
        await Stack.Platform.HoldResponseAsync("listAdded");
        using var up = Stack.Start("up", "--yes", "--skip-preview");
        await _held.NextAsync(Token);
        var children = up.Children();

        await up.KillAsync(Token);

        await AssertPluginsEndAsync(children);
    }

    [Fact]
    public async Task Up_EngineKilledDuringAWrite_EndsThePluginAfterTheWrite()
    {
        await Stack.Platform.HoldResponseAsync("add");
        using var up = Stack.Start("up", "--yes", "--skip-preview");
        var release = await _held.NextAsync(Token);
        var children = up.Children();

        await up.KillAsync(Token);
        release();

        await AssertPluginsEndAsync(children);
        Assert.Equal([DeclaredConnector.TradeDesk], await Stack.Platform.AddedAsync());
    }

    private static async Task AssertPluginsEndAsync(IReadOnlyList<EngineChild> children)
    {
        var ended = await Task.WhenAll(children.Where(child => child.IsPlugin).Select(plugin => plugin.EndsWithinAsync(Limit, Token)));
        // The language host notices the end of its engine minutes later.
        foreach (var child in children)
            child.KillIfRunning();
        Assert.NotEmpty(ended);
        Assert.DoesNotContain(false, ended);
    }
}
