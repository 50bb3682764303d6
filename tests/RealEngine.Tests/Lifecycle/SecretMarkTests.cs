using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

public sealed class SecretMarkTests
{
    private const string Value = "hush-4711";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Up_ValueBecomesSecret_IsShownAndStoredNowhereInClear(bool typeScript)
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), typeScript ? ProgramLanguage.TypeScript : ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk(Value));
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        Assert.Contains(Value, await stack.SucceedAsync("stack", "export"), StringComparison.Ordinal);
        await stack.Platform.ClearRequestsAsync();
        stack.Declare(DeclaredConnector.OfTradeDesk(Value) with { Marked = new HashSet<string> { "advertiserId" } });

        string[] outputs = [await stack.SucceedAsync("preview", "--diff"), await stack.SucceedAsync("up", "--yes"), await stack.SucceedAsync("stack", "export")];

        // 'up --diff' would show once how observedConfig changes, with the value that the old state contains in clear.
        Assert.All(outputs, output => Assert.DoesNotContain(Value, output, StringComparison.Ordinal));
        Assert.Contains("[secret]", outputs[0], StringComparison.Ordinal);
        Assert.Empty(await stack.Platform.WritesAsync());
        await stack.SucceedAsync("preview", "--diff", "--expect-no-changes");
        await stack.SucceedAsync("refresh", "--yes", "--skip-preview", "--expect-no-changes");
        await stack.SucceedAsync("preview", "--diff", "--expect-no-changes");
        Assert.DoesNotContain(Value, await stack.SucceedAsync("stack", "export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_ValueStopsBeingSecret_WritesNothing()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk(Value) with { Marked = new HashSet<string> { "advertiserId" } });
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        Assert.DoesNotContain(Value, await stack.SucceedAsync("stack", "export"), StringComparison.Ordinal);
        await stack.Platform.ClearRequestsAsync();
        stack.Declare(DeclaredConnector.OfTradeDesk(Value));

        await stack.SucceedAsync("up", "--yes", "--skip-preview");

        Assert.Empty(await stack.Platform.WritesAsync());
        Assert.Contains(Value, await stack.SucceedAsync("stack", "export"), StringComparison.Ordinal);
        await stack.SucceedAsync("preview", "--diff", "--expect-no-changes");
    }
}
