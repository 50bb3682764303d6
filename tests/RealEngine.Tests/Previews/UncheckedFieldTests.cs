using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Previews;

/// <summary>A preview names the configurations whose fields it could not check, or checks them.</summary>
public sealed class UncheckedFieldTests
{
    private const string Line =
        $"The fields of configuration '{Stack.Account}/{DeclaredConnector.TradeDesk}' cannot be checked before its connector is added.";

    [Fact]
    public async Task Preview_ConnectorNotAddedYet_NamesTheConfigurationAndUpDoesNot()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());

        var preview = await stack.SucceedAsync("preview");
        var update = await stack.SucceedAsync("up", "--yes", "--skip-preview");
        var again = await stack.SucceedAsync("preview", "--expect-no-changes");

        Assert.Contains($"connectors:index:ConnectorConfiguration (ttd):\n    warning: {Line}", preview, StringComparison.Ordinal);
        Assert.Single(Diagnostics(preview), line => line.Contains(Line, StringComparison.Ordinal));
        Assert.All([update, again], output => Assert.DoesNotContain("cannot be checked", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preview_OtherConnectorIdOnPlatformThatShowsItsFields_FailsBeforeAnythingIsAdded()
    {
        PulumiCommand.SkipIfMissing();
        var platform = new EmulatorOptions { Habits = [Habit.Parse("configuration-gone=fields")] };
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml, platform, new Dictionary<string, string>());
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        stack.Declare(DeclaredConnector.OfTradeDesk() with { ConnectorId = DeclaredConnector.Taboola });

        var preview = await stack.FailAsync("preview");

        Assert.Contains("'advertiserId' is not a field of the connector", preview, StringComparison.Ordinal);
        Assert.Equal([DeclaredConnector.TradeDesk], await stack.Platform.AddedAsync());
    }

    [Fact]
    public async Task Preview_OtherConnectorId_NamesTheConfiguration()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        stack.Declare(DeclaredConnector.OfTradeDesk() with { ConnectorId = DeclaredConnector.Taboola });

        var preview = await stack.SucceedAsync("preview");

        Assert.Single(
            Diagnostics(preview),
            line => line.Contains($"'{Stack.Account}/{DeclaredConnector.Taboola}' cannot be checked before its connector is added.", StringComparison.Ordinal));
    }

    // The progress of the resources, which stands before the diagnostics, repeats the last line of each.
    private static string[] Diagnostics(string output) => output[output.IndexOf("Diagnostics:", StringComparison.Ordinal)..].Split('\n');
}
