using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

/// <summary>Ctrl-C while the platform carries out a write.</summary>
public sealed class InterruptTests : IAsyncLifetime
{
    private readonly HeldResponses _held = new();
    private Stack? _stack;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Stack Stack => _stack!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml, _held);
        _stack.Declare(DeclaredConnector.OfTradeDesk());
    }

    public ValueTask DisposeAsync() => _stack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Theory]
    [InlineData("add", "Connector")]
    [InlineData("configure", "Connector ConnectorConfiguration")]
    public async Task Up_InterruptedInCreate_KeepsWhatWasCreated(string endpoint, string expected)
    {
        await InterruptAsync(endpoint);

        Assert.Equal(expected, string.Join(' ', (await Stack.ResourcesAsync()).Select(resource => resource.Type.Split(':')[2]).Order(StringComparer.Ordinal)));
        await AssertNextUpIsGreenAsync("ttd-4711");
    }

    [Fact]
    public async Task Up_InterruptedInUpdate_KeepsWhatWasWritten()
    {
        await Stack.SucceedAsync("up", "--yes", "--skip-preview");
        Stack.Declare(DeclaredConnector.OfTradeDesk("ttd-4712"));

        await InterruptAsync("configure");

        await Stack.Platform.AssertTradeDeskAsync("ttd-4712");
        await AssertNextUpIsGreenAsync("ttd-4712");
    }

    private async Task InterruptAsync(string endpoint)
    {
        await Stack.Platform.HoldResponseAsync(endpoint);
        using var up = Stack.Start("up", "--yes", "--skip-preview");
        var release = await _held.NextAsync(Token);
        await up.InterruptAsync(Token);
        await up.Output.ContainsAsync("^C received", Token);
        release();

        var result = await up.EndAsync();
        Assert.True(result.ExitCode != 0, result.Output);
        Assert.DoesNotContain("exited prematurely", result.Output, StringComparison.Ordinal);
    }

    private async Task AssertNextUpIsGreenAsync(string advertiserId)
    {
        var next = await Stack.SucceedAsync("up", "--yes", "--skip-preview");
        Assert.DoesNotContain("pending", next, StringComparison.Ordinal);
        await Stack.Platform.AssertTradeDeskAsync(advertiserId);
        await Stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }
}
