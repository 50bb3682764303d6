using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Failures;

public sealed class ImportHintTests
{
    [Fact]
    public async Task Import_ConnectorNotAdded_ListsTheIdsThatCanBeImported()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml);
        stack.Declare(DeclaredConnector.OfTradeDesk());
        await stack.Platform.AddAsync(DeclaredConnector.TradeDesk);

        var output = await stack.FailAsync(
            "import", "connectors:index:Connector", "missing", $"{Stack.Account}/0000000000000000", "--yes", "--generate-code=false");

        Assert.Contains($"It has {Stack.Account}/{DeclaredConnector.TradeDesk}", output, StringComparison.Ordinal);
    }
}
