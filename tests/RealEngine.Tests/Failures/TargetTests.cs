using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

/// <summary>The engine sends no connectorId if the connector is not part of the run.</summary>
public sealed class TargetTests
{
    private const string Reason =
        "'connectorId' is missing; pass the connectorId output of a Connector (if the program does, that Connector is not part of this run: --target, --exclude)";

    [Theory]
    [InlineData("--target", "**ConnectorConfiguration::ttd")]
    [InlineData("--exclude", "**Connector::ttd")]
    public async Task Up_ConfigurationWithoutItsConnector_NamesTheCause(string option, string pattern)
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());

        var failed = await stack.FailAsync("up", "--yes", "--skip-preview", option, pattern);
        await stack.SucceedAsync("up", "--yes");

        Assert.Contains(Reason, failed, StringComparison.Ordinal);
        Assert.DoesNotContain("<nil>", failed, StringComparison.Ordinal);
        await stack.Platform.AssertTradeDeskAsync();
    }

    [Fact]
    public async Task Up_ConfigurationOfAnAddedConnector_NeedsNoConnectorInTheRun()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk("one"));
        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        stack.Declare(DeclaredConnector.OfTradeDesk("two"));

        await stack.SucceedAsync("up", "--yes", "--target", "**ConnectorConfiguration::ttd");

        await stack.Platform.AssertTradeDeskAsync("two");
    }
}
